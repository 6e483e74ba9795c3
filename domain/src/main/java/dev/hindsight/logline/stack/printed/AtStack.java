package dev.hindsight.logline.stack.printed;

import static dev.hindsight.logline.text.Ascii.skipBlanks;

import dev.hindsight.logline.StackTrace;
import dev.hindsight.logline.stack.Found;
import dev.hindsight.logline.stack.Frames;
import dev.hindsight.logline.stack.TypeNames;
import dev.hindsight.logline.stack.TypeNames.Typed;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Stacks of Java, Node and .NET: a type with its message, frames with {@code at}, causes. */
public final class AtStack {
    private static final int MOST_CAUSES = 20;
    private static final int MOST_LINES_OF_MESSAGE = 20;
    private static final String CAUSED = "Caused by: ";
    private static final String SUPPRESSED = "Suppressed: ";
    private static final String INNER = "---> ";
    private static final String END_OF_INNER = "--- End of inner";
    private static final String NODE_CAUSE = "[cause]: ";

    private final List<String> lines;
    private final List<Part> parts = new ArrayList<>();
    private final Deque<Part> inner = new ArrayDeque<>();
    private String language = "";
    private Part current;

    /** One exception of the chain. */
    private static final class Part {
        private final String type;
        private String message;
        private final Frames frames = new Frames();
        private int more;
        private final boolean suppressed;

        Part(String type, String message, boolean suppressed) {
            this.type = type;
            this.message = message;
            this.suppressed = suppressed;
        }
    }

    private AtStack(List<String> lines) {
        this.lines = lines;
    }

    /** {@code index} is the number of the first line that begins with {@code at}. */
    public static Optional<Found> read(List<String> lines, int index) {
        AtFrame first = AtFrame.of(lines.get(index));
        return first == null ? Optional.empty() : Optional.of(new AtStack(lines).read(index, first));
    }

    private Found read(int index, AtFrame first) {
        language = first.language();
        int head = head(index);
        Typed typed = typed(head, index);
        current = new Part(typed.type(), typed.message(), false);
        parts.add(current);
        for (int i = head + 1; i < lines.size() && parts.size() <= MOST_CAUSES; i++) {
            line(lines.get(i));
        }
        StackTrace trace = trace();
        return new Found(trace, head, typed.column(), isDeadly(head));
    }

    /** The line that names the exception: the message may go on for lines between it and the first frame. */
    private int head(int index) {
        int earliest = Math.max(0, index - MOST_LINES_OF_MESSAGE);
        for (int i = earliest; i < index; i++) {
            if (TypeNames.atStart(lines.get(i)) != null && !lines.get(i).startsWith("    ")) {
                return i;
            }
        }
        for (int i = earliest; i < index; i++) {
            if (TypeNames.within(lines.get(i)) != null) {
                return i;
            }
        }
        int line = index - 1;
        while (line > 0 && lines.get(line).isBlank()) {
            line--;
        }
        return line;
    }

    private Typed typed(int head, int index) {
        if (head < 0) {
            return new Typed("", "", 0);
        }
        Typed typed = TypeNames.atStart(lines.get(head));
        typed = typed == null ? TypeNames.within(lines.get(head)) : typed;
        // Without a type the line is the message of a logger; the frames are all there is.
        return typed == null ? new Typed("", "", lines.get(head).length()) : typed;
    }

    private void line(String line) {
        int from = skipBlanks(line, 0);
        if (AtFrame.is(line)) {
            AtFrame frame = AtFrame.of(line);
            if (frame != null) {
                frame.addTo(current.frames);
            }
        } else if (line.startsWith(CAUSED, from)) {
            begin(line.substring(from + CAUSED.length()), current.suppressed && from > 0);
        } else if (line.startsWith(SUPPRESSED, from)) {
            begin(line.substring(from + SUPPRESSED.length()), true);
        } else if (line.startsWith(NODE_CAUSE, from)) {
            begin(line.substring(from + NODE_CAUSE.length()), false);
        } else if (line.startsWith(INNER, from)) {
            inner.push(current);
            begin(line.substring(from + INNER.length()), false);
        } else if (line.startsWith(END_OF_INNER, from)) {
            current = inner.isEmpty() ? current : inner.pop();
        } else if (current.frames.isEmpty()
                && inner.isEmpty()
                && current.more++ < MOST_LINES_OF_MESSAGE
                && !line.isBlank()) {
            current.message =
                    current.message.length() > 4000 ? current.message : (current.message + "\n" + line).strip();
        }
    }

    private void begin(String head, boolean suppressed) {
        Typed typed = TypeNames.atStart(head);
        int colon = head.indexOf(": ");
        String type = typed != null ? typed.type() : colon > 0 ? head.substring(0, colon) : head;
        String message = typed != null ? typed.message() : colon > 0 ? head.substring(colon + 2) : "";
        current = new Part(type, message, suppressed);
        parts.add(current);
    }

    private StackTrace trace() {
        List<StackTrace> causes = new ArrayList<>();
        for (Part part : parts.subList(1, parts.size())) {
            if (!part.suppressed) {
                causes.add(new StackTrace(language, part.type, part.message, part.frames.nearestFirst(), List.of()));
            }
        }
        Part outer = parts.getFirst();
        return new StackTrace(language, outer.type, outer.message, outer.frames.nearestFirst(), List.copyOf(causes));
    }

    /** Each runtime says so in its own words when nobody caught it. */
    private boolean isDeadly(int head) {
        if (language.equals("node")) {
            return lines.stream().anyMatch(line -> line.startsWith("Node.js v"));
        }
        return head >= 0
                && (lines.get(head).contains("Exception in thread \"main\"")
                        || lines.get(head).startsWith("Unhandled exception."));
    }
}
