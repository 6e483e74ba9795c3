package dev.hindsight.logline.stack.printed;

import static dev.hindsight.logline.text.Ascii.at;
import static dev.hindsight.logline.text.Ascii.digits;
import static dev.hindsight.logline.text.Ascii.isLetter;
import static dev.hindsight.logline.text.Ascii.isWord;

import dev.hindsight.logline.StackTrace;
import dev.hindsight.logline.stack.Found;
import dev.hindsight.logline.stack.Frames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Python: the nearest frame comes last, and what was caught first comes before what it led to. */
public final class PythonStack {
    private static final String TRACEBACK = "Traceback (most recent call last):";
    private static final String FILE = "File \"";
    private static final String LINE = "\", line ";
    private static final int MOST = 20;

    private PythonStack() {}

    public static Optional<Found> read(List<String> lines, int index) {
        List<StackTrace> chain = new ArrayList<>();
        Frames frames = new Frames();
        boolean open = true;
        int start = index;
        for (int i = index; i < lines.size() && chain.size() < MOST; i++) {
            String line = content(lines.get(i));
            if (line.contains(TRACEBACK)) {
                frames = new Frames();
                open = true;
            } else if (open && line.stripLeading().startsWith(FILE)) {
                frame(line.stripLeading(), frames);
            } else if (open && !frames.isEmpty() && isException(line)) {
                chain.add(exception(line, frames, lines, i));
                open = false;
            }
        }
        if (chain.isEmpty() && frames.isEmpty()) {
            return Optional.empty();
        }
        if (chain.isEmpty()) {
            chain.add(new StackTrace("python", "", "", frames.reversed(), List.of()));
        }
        int column = lines.get(index).contains("+ ")
                ? 0
                : Math.max(0, lines.get(index).indexOf(TRACEBACK));
        return Optional.of(new Found(whole(chain), start, column, false));
    }

    /** Lines of a group of exceptions have a margin. */
    private static String content(String line) {
        int from = 0;
        while (from < line.length()
                && (line.charAt(from) == ' '
                        || line.charAt(from) == '|'
                        || line.charAt(from) == '+'
                        || line.charAt(from) == '-')) {
            from++;
        }
        int margin = line.lastIndexOf('|', from);
        return margin < 0
                ? line
                : line.startsWith(" ", margin + 1) ? line.substring(margin + 2) : line.substring(margin + 1);
    }

    private static void frame(String line, Frames frames) {
        int end = line.indexOf(LINE);
        if (end < 0) {
            return;
        }
        int number = end + LINE.length();
        int digits = digits(line, number, 9);
        int in = line.indexOf(", in ", number);
        frames.add(
                "python",
                in < 0 ? "" : line.substring(in + 5),
                line.substring(FILE.length(), end),
                digits == 0 ? 0 : Integer.parseInt(line.substring(number, number + digits)));
    }

    /** At the margin, a name with dots: {@code json.decoder.JSONDecodeError: …} or the name alone. */
    private static boolean isException(String line) {
        if (!isLetter(at(line, 0)) && at(line, 0) != '_') {
            return false;
        }
        int end = 0;
        while (end < line.length()
                && (isWord(line.charAt(end))
                        || line.charAt(end) == '.'
                        || line.charAt(end) == '<'
                        || line.charAt(end) == '>')) {
            end++;
        }
        return end == line.length() || line.charAt(end) == ':';
    }

    private static StackTrace exception(String line, Frames frames, List<String> lines, int index) {
        int colon = line.indexOf(':');
        StringBuilder message =
                new StringBuilder(colon < 0 ? "" : line.substring(colon + 1).strip());
        for (int i = index + 1;
                i < Math.min(index + MOST, lines.size()) && !lines.get(i).isBlank();
                i++) {
            if (lines.get(i).contains("+-") || lines.get(i).contains(TRACEBACK)) {
                break;
            }
            message.append('\n').append(lines.get(i));
        }
        return new StackTrace(
                "python",
                colon < 0 ? line : line.substring(0, colon),
                message.toString(),
                frames.reversed(),
                List.of());
    }

    private static StackTrace whole(List<StackTrace> chain) {
        StackTrace outer = chain.getLast();
        List<StackTrace> causes = new ArrayList<>(chain.subList(0, chain.size() - 1)).reversed();
        return new StackTrace("python", outer.type(), outer.message(), outer.frames(), List.copyOf(causes));
    }
}
