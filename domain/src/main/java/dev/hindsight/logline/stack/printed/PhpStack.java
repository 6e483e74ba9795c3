package dev.hindsight.logline.stack.printed;

import static dev.hindsight.logline.text.Ascii.at;
import static dev.hindsight.logline.text.Ascii.digits;
import static dev.hindsight.logline.text.Ascii.skipBlanks;

import dev.hindsight.logline.StackTrace;
import dev.hindsight.logline.stack.Found;
import dev.hindsight.logline.stack.Frames;
import dev.hindsight.logline.stack.TypeNames;
import dev.hindsight.logline.stack.TypeNames.Typed;
import java.util.List;
import java.util.Optional;

/** PHP: {@code Uncaught RuntimeException: no price in /app/cart.php:3}, then {@code #0 /app/cart.php(6): total()}. */
public final class PhpStack {
    private static final String UNCAUGHT = "Uncaught ";
    private static final String IN = " in ";

    private PhpStack() {}

    public static Optional<Found> read(List<String> lines, int index) {
        int head = head(lines, index);
        if (head < 0) {
            return Optional.empty();
        }
        String line = lines.get(head);
        int uncaught = line.indexOf(UNCAUGHT);
        String said = uncaught < 0 ? line : line.substring(uncaught + UNCAUGHT.length());
        Typed typed = uncaught < 0 ? TypeNames.within(said) : TypeNames.atStart(said);
        int in = said.lastIndexOf(IN);
        Frames frames = new Frames();
        frames(lines, head, in < 0 ? "" : said.substring(in + IN.length()), frames);
        if (frames.isEmpty()) {
            return Optional.empty();
        }
        String type = typed == null ? "" : typed.type();
        StackTrace trace = new StackTrace("php", type, message(typed), frames.nearestFirst(), List.of());
        int column = uncaught >= 0 ? uncaught : typed == null ? line.length() : typed.column();
        return Optional.of(new Found(trace, head, column, uncaught >= 0));
    }

    private static String message(Typed typed) {
        String message = typed == null ? "" : typed.message();
        int in = message.lastIndexOf(IN);
        return in < 0 ? message : message.substring(0, in);
    }

    private static int head(List<String> lines, int index) {
        for (int i = index; i >= Math.max(0, index - 10); i--) {
            if (lines.get(i).contains(UNCAUGHT)
                    || lines.get(i).contains(".php")
                            && !isFrame(lines.get(i))
                            && TypeNames.within(lines.get(i)) != null) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isFrame(String line) {
        int from = skipBlanks(line, 0);
        int digits = at(line, from) == '#' ? digits(line, from + 1, 6) : 0;
        return digits > 0 && at(line, from + 1 + digits) == ' ';
    }

    /** A frame says where its function was called from: that place belongs to the function of the next one. */
    private static void frames(List<String> lines, int head, String thrownIn, Frames frames) {
        String place = thrownIn;
        for (String line : lines.subList(head, lines.size())) {
            if (!isFrame(line)) {
                continue;
            }
            String rest = line.substring(line.indexOf(' ', skipBlanks(line, 0)) + 1);
            int colon = rest.indexOf(": ");
            int args = rest.indexOf('(', Math.max(colon, 0));
            String function = colon < 0 ? rest : rest.substring(colon + 2, args > colon ? args : rest.length());
            add(function, place, frames);
            place = colon < 0 ? "" : rest.substring(0, colon);
        }
        if (frames.isEmpty() && place.indexOf(".php") > 0) {
            add("", place, frames);
        }
    }

    /** {@code /app/cart.php:3} or {@code /app/cart.php(6)}. */
    private static void add(String function, String place, Frames frames) {
        int sign = Math.max(place.lastIndexOf(':'), place.lastIndexOf('('));
        int digits = sign < 0 ? 0 : digits(place, sign + 1, 9);
        frames.add(
                "php",
                function,
                digits == 0 ? place : place.substring(0, sign),
                digits == 0 ? 0 : Integer.parseInt(place.substring(sign + 1, sign + 1 + digits)));
    }
}
