package dev.hindsight.fingerprint.layout;

import dev.hindsight.fingerprint.layout.Layout.Column;
import dev.hindsight.fingerprint.normal.Normaliser;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Learns the layout from a sample of lines. A column belongs to the header when (almost) all lines have there what
 * hardly is part of a message, and what stands before such a column belongs to it too. Lines that differ only in what
 * varies count little more than one, so that a message that is written very often does not look like a header.
 */
public final class LayoutLearner {
    /** Lines beyond these are not looked at. */
    public static final int SAMPLE = 5_000;

    private static final double LINES = 0.93;
    private static final double KINDS = 0.88;
    private static final double NUMBERS = 0.97;
    private static final double MARKS = 0.3;
    private static final int LEAST_KINDS = 6;
    private static final int KIND = 200;

    private final Map<String, Kind> kinds = new LinkedHashMap<>();
    private int lines;

    /** Lines of one form, with the fields of the first. */
    private static final class Kind {
        final List<Field> fields;
        int lines;

        Kind(List<Field> fields) {
            this.fields = fields;
        }
    }

    /** Indented lines go on with the one before. */
    public void add(String line) {
        if (lines < SAMPLE && !line.isBlank() && !Character.isWhitespace(line.charAt(0))) {
            lines++;
            String form = Normaliser.of(line, KIND).text();
            kinds.computeIfAbsent(form, any -> new Kind(FieldScanner.of(line))).lines++;
        }
    }

    public Layout learn() {
        List<Column> columns = new ArrayList<>();
        int known = 0;
        for (int index = 0; index < FieldScanner.MOST; index++) {
            Share share = new Share(index);
            Shape usual = share.usual();
            if (usual == null) {
                break;
            }
            boolean sure = share.most(usual);
            columns.add(new Column(usual, sure && usual.tells()));
            if (sure && usual.tells() || share.numbers(usual) || share.columned()) {
                known = columns.size();
            }
        }
        return known == 0 ? Layout.NONE : new Layout(List.copyOf(columns.subList(0, known)));
    }

    /** How many have what in one column. */
    private final class Share {
        private final Map<Shape, Integer> ofLines = new EnumMap<>(Shape.class);
        private final Map<Shape, Integer> ofKinds = new EnumMap<>(Shape.class);
        /** With a mark here or one field on: names of programs may have two words. */
        private int markedLines;

        private int markedKinds;
        private int columnedLines;
        private int columnedKinds;

        Share(int index) {
            for (Kind kind : kinds.values()) {
                if (index < kind.fields.size()) {
                    Field field = kind.fields.get(index);
                    ofLines.merge(field.shape(), kind.lines, Integer::sum);
                    ofKinds.merge(field.shape(), 1, Integer::sum);
                    boolean mark = field.shape() == Shape.MARK
                            || index + 1 < kind.fields.size()
                                    && kind.fields.get(index + 1).shape() == Shape.MARK;
                    markedLines += mark ? kind.lines : 0;
                    markedKinds += mark ? 1 : 0;
                    columnedLines += field.columned() ? kind.lines : 0;
                    columnedKinds += field.columned() ? 1 : 0;
                }
            }
        }

        Shape usual() {
            boolean marked = ofLines.getOrDefault(Shape.MARK, 0) > MARKS * lines
                    && markedLines >= LINES * lines
                    && markedKinds >= KINDS * kinds.size();
            return marked ? Shape.MARK : mostFrequent();
        }

        private Shape mostFrequent() {
            return ofLines.entrySet().stream()
                    .max(Map.Entry.comparingByValue())
                    .map(Map.Entry::getKey)
                    .orElse(null);
        }

        /** Levels with a colon, as some have it, are tags too. */
        boolean most(Shape shape) {
            if (shape == Shape.MARK) {
                return markedLines >= LINES * lines && markedKinds >= KINDS * kinds.size();
            }
            return of(ofLines, shape) >= LINES * lines && of(ofKinds, shape) >= KINDS * kinds.size();
        }

        private static int of(Map<Shape, Integer> counts, Shape shape) {
            boolean either = shape == Shape.LEVEL || shape == Shape.TAG;
            return either
                    ? counts.getOrDefault(Shape.LEVEL, 0) + counts.getOrDefault(Shape.TAG, 0)
                    : counts.getOrDefault(shape, 0);
        }

        boolean numbers(Shape shape) {
            int number = ofLines.getOrDefault(Shape.NUMBER, 0);
            return shape == Shape.NUMBER
                    && kinds.size() >= LEAST_KINDS
                    && number >= NUMBERS * lines
                    && ofKinds.get(Shape.NUMBER) >= NUMBERS * kinds.size();
        }

        boolean columned() {
            return columnedLines >= LINES * lines && columnedKinds >= KINDS * kinds.size();
        }
    }
}
