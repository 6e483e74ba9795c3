package dev.hindsight.fingerprint.learn;

import dev.hindsight.fingerprint.layout.Layout;
import dev.hindsight.fingerprint.layout.LayoutLearner;
import dev.hindsight.fingerprint.layout.Structured;
import java.util.ArrayList;
import java.util.List;

/** Templates of the lines of a file, headers and all: first where messages begin is learned, then their templates. */
public final class LineTemplates {
    private final Layout layout;
    private final Templates templates;

    private LineTemplates(Layout layout, Templates templates) {
        this.layout = layout;
        this.templates = templates;
    }

    public Layout layout() {
        return layout;
    }

    /** The template of a line's message. */
    public String of(String line) {
        return templates.of(message(layout, line));
    }

    /** The time with which a line begins, as it is written; empty when it has none. */
    public String time(String line) {
        return layout.timeOf(line);
    }

    private static String message(Layout layout, String line) {
        String structured = Structured.message(line);
        return structured == null ? line.substring(layout.messageOf(line)) : structured;
    }

    /** Takes all lines in, in any order, then learns. It keeps a bounded number of them. */
    public static final class Learner {
        private final LayoutLearner layouts = new LayoutLearner();
        private final TemplateLearner templates = new TemplateLearner();
        private final List<String> first = new ArrayList<>();
        private Layout layout;

        public void add(String line) {
            if (layout == null) {
                layouts.add(line);
                first.add(line);
                if (first.size() == LayoutLearner.SAMPLE) {
                    begin();
                }
            } else {
                templates.add(message(layout, line));
            }
        }

        private void begin() {
            layout = layouts.learn();
            first.forEach(line -> templates.add(message(layout, line)));
            first.clear();
        }

        public LineTemplates learn() {
            if (layout == null) {
                begin();
            }
            return new LineTemplates(layout, templates.learn());
        }
    }
}
