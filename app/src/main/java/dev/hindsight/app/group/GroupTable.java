package dev.hindsight.app.group;

import dev.hindsight.app.group.Groups.Counted;
import java.io.PrintStream;
import java.util.List;
import java.util.function.Function;

/** Groups for people: as wide as the terminal, uncut when piped. */
final class GroupTable {
    private static final int LEAST_TEMPLATE = 30;

    private final PrintStream out;
    private final int width;

    /** @param width of the terminal; 0 when there is none */
    GroupTable(PrintStream out, int width) {
        this.out = out;
        this.width = width;
    }

    void print(List<Counted> groups) {
        boolean services = groups.stream().anyMatch(group -> !group.service.isEmpty());
        int count = widest(groups, "COUNT", group -> String.valueOf(group.count));
        int first = widest(groups, "FIRST", group -> group.first);
        int last = widest(groups, "LAST", group -> group.last);
        int service = services ? widest(groups, "SERVICE", group -> group.service) : 0;
        String format = "%" + count + "s  " + column(first) + column(last) + "%-5s  "
                + (services ? column(service) : "%s") + "%s%n";
        int used = count + first + last + service + (services ? 13 : 11) + 2;
        int rest = width == 0 ? Integer.MAX_VALUE : Math.max(LEAST_TEMPLATE, width - used);
        out.printf(format, "COUNT", "FIRST", "LAST", "LEVEL", services ? "SERVICE" : "", "TEMPLATE");
        for (Counted group : groups) {
            out.printf(
                    format,
                    group.count,
                    group.first,
                    group.last,
                    group.level,
                    group.service,
                    Shown.cut(group.template, rest));
        }
    }

    private static String column(int width) {
        return "%-" + Math.max(1, width) + "s  ";
    }

    private static int widest(List<Counted> groups, String title, Function<Counted, String> text) {
        return groups.stream().mapToInt(group -> text.apply(group).length()).reduce(title.length(), Math::max);
    }
}
