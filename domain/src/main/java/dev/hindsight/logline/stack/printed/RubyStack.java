package dev.hindsight.logline.stack.printed;

import static dev.hindsight.logline.text.Ascii.at;
import static dev.hindsight.logline.text.Ascii.digits;
import static dev.hindsight.logline.text.Ascii.skipBlanks;

import dev.hindsight.logline.StackTrace;
import dev.hindsight.logline.stack.Found;
import dev.hindsight.logline.stack.Frames;
import java.util.List;
import java.util.Optional;

/** Ruby: {@code shop.rb:3:in 'total': no price (KeyError)}, then frames with {@code from}; or a type, then frames. */
public final class RubyStack {
    private static final String IN = ":in ";
    private static final String FROM = "from ";

    private RubyStack() {}

    /** A place with {@code :in} and a quoted name. */
    public static boolean isFrame(String line) {
        int in = line.indexOf(IN);
        return in > 2
                && line.contains(".rb:")
                && isNumbered(line, in)
                && (at(line, in + 4) == '`' || at(line, in + 4) == '\'');
    }

    /** The line that Ruby prints first when nobody caught it. */
    public static boolean isHead(String line) {
        return isFrame(line) && at(line, 0) > ' ' && line.endsWith(")") && line.contains("': ");
    }

    private static boolean isNumbered(String line, int in) {
        int colon = line.lastIndexOf(':', in - 1);
        return colon > 0 && digits(line, colon + 1, 9) == in - colon - 1 && in > colon + 1;
    }

    public static Optional<Found> read(List<String> lines, int index) {
        Frames frames = new Frames();
        for (String line : lines.subList(index, lines.size())) {
            if (isFrame(line)) {
                frame(line, frames);
            }
        }
        String first = lines.get(index);
        int name = first.indexOf(IN) + 5;
        int close = first.indexOf('\'', name);
        String said = close > 0 && first.startsWith(": ", close + 1)
                ? first.substring(close + 3).strip()
                : "";
        if (!said.isEmpty()) {
            return Optional.of(new Found(uncaught(said, frames), index, 0, true));
        }
        int head = index - 1;
        while (head > 0 && lines.get(head).isBlank()) {
            head--;
        }
        return Optional.of(
                head < 0
                        ? new Found(new StackTrace("ruby", "", "", frames.nearestFirst(), List.of()), index, 0, false)
                        : logged(lines.get(head), head, frames));
    }

    /** {@code no price (KeyError)}. */
    private static StackTrace uncaught(String said, Frames frames) {
        int open = said.lastIndexOf(" (");
        boolean typed = open >= 0 && said.endsWith(")");
        String type = typed ? said.substring(open + 2, said.length() - 1) : "";
        return new StackTrace("ruby", type, typed ? said.substring(0, open) : said, frames.nearestFirst(), List.of());
    }

    /** {@code KeyError (no price):} or {@code KeyError: no price}. */
    private static Found logged(String line, int head, Frames frames) {
        int open = line.indexOf(" (");
        int colon = line.indexOf(": ");
        boolean round = open > 0 && line.endsWith("):");
        int end = round ? open : colon;
        int start = end < 0 ? 0 : line.lastIndexOf(' ', end - 1) + 1;
        String type = end < 0 ? "" : line.substring(start, end);
        String message =
                round ? line.substring(open + 2, line.length() - 2) : colon > 0 ? line.substring(colon + 2) : line;
        StackTrace trace = new StackTrace("ruby", type, message, frames.nearestFirst(), List.of());
        return new Found(trace, head, start, false);
    }

    private static void frame(String line, Frames frames) {
        int from = skipBlanks(line, 0);
        from += line.startsWith(FROM, from) ? FROM.length() : 0;
        int in = line.indexOf(IN, from);
        int colon = line.lastIndexOf(':', in - 1);
        int close = line.indexOf('\'', in + 5);
        frames.add(
                "ruby",
                line.substring(in + 5, close < 0 ? line.length() : close),
                line.substring(Math.min(from, colon), colon),
                Integer.parseInt(line.substring(colon + 1, in)));
    }
}
