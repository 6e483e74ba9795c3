package dev.hindsight.app.group;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.hindsight.app.Refusal;
import dev.hindsight.app.group.Groups.Counted;
import dev.hindsight.logline.Level;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "group",
        description = "Groups the lines of any log by what they say and prints the groups, most frequent first;"
                + " keeps nothing and needs no cluster.")
public final class Group implements Callable<Integer> {
    /** On a terminal; more with {@code --all}. */
    private static final int SHOWN = 60;

    @Parameters(
            arity = "0..*",
            paramLabel = "FILE",
            description = "logs, plain or gzip, of any form, also JSON lines; a recording's folder or its logs.jsonl."
                    + " None, or -: standard input")
    private List<Path> files = List.of();

    @Option(names = "--lines", description = "CSV with LineId, Group and Template for each line of the input, in order")
    private boolean lines;

    @Option(names = "--json", description = "the groups for programs, with an example each")
    private boolean json;

    @Option(names = "--level", description = "only groups of this level and above: fatal, error, warn, info, debug")
    private String level;

    @Option(names = "--all", description = "all groups, also on a terminal")
    private boolean all;

    /** @return 0; a file that is missing, unreadable or empty is refused */
    @Override
    public Integer call() throws IOException {
        Level least = least();
        boolean standard = files.isEmpty() || files.equals(List.of(Path.of("-")));
        Grouping grouping = new Grouping(standard ? Input.of(System.in) : Input.of(files), lines);
        if (grouping.learn() == 0) {
            throw new Refusal("nothing to group: " + (standard ? "standard input" : files + "") + " has no line");
        }
        try (PrintStream out = new PrintStream(
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16),
                false,
                StandardCharsets.UTF_8)) {
            if (lines) {
                csv(grouping, out);
            } else {
                groups(grouping, least, out);
            }
        }
        return 0;
    }

    private Level least() {
        try {
            return level == null ? null : Level.valueOf(level.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new Refusal("there is no level " + level + "; levels are fatal, error, warn, info, debug", unknown);
        }
    }

    private static void csv(Grouping grouping, PrintStream out) {
        LinesAsCsv csv = new LinesAsCsv(out);
        csv.head();
        grouping.each(csv::line, csv::entry);
        csv.end();
    }

    private void groups(Grouping grouping, Level least, PrintStream out) throws IOException {
        Groups groups = new Groups();
        grouping.each(line -> {}, groups::add);
        List<Counted> found = groups.byCount(least);
        if (json) {
            out.println(new ObjectMapper()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .writeValueAsString(found.stream().map(Group::fields).toList()));
            return;
        }
        int width = Terminal.width();
        boolean cut = width > 0 && !all && found.size() > SHOWN;
        new GroupTable(out, width).print(cut ? found.subList(0, SHOWN) : found);
        if (cut) {
            out.println("and " + (found.size() - SHOWN) + " more groups; --all shows them");
        }
        if (groups.others() > 0) {
            out.println("and " + groups.others() + " entries in groups that were too many to keep");
        }
    }

    private static Map<String, Object> fields(Counted group) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("group", group.group);
        fields.put("count", group.count);
        fields.put("first", group.first);
        fields.put("last", group.last);
        fields.put("level", group.level.name());
        fields.put("service", group.service);
        fields.put("template", group.template);
        fields.put("example", group.example);
        return fields;
    }
}
