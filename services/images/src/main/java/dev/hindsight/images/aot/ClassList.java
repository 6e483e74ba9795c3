package dev.hindsight.images.aot;

import dev.hindsight.images.content.Folders;
import dev.hindsight.images.content.Jars;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a service loads and links until it has handled its first events, as the JVM lists it. Kept with the service's
 * sources: what threads race for differs from run to run, so a list that is made anew each time would give another
 * image of the same commit.
 *
 * @param lines in an order that does not depend on the run: classes before what refers to them
 */
public record ClassList(List<String> lines) {
    private static final Pattern NUMBER = Pattern.compile(" id: \\d+$");
    private static final Pattern OF_THE_JDK =
            Pattern.compile("^(java|javax/(security|net|sql|management)|jdk|sun|com/sun)/");
    private static final List<String> KINDS = List.of("@lambda-form-invoker ", "@lambda-proxy ", "@cp ");

    public static ClassList read(Path file) {
        return of(Folders.text(file).lines());
    }

    /** All that any of the runs had. */
    public static ClassList of(Stream<String> lines) {
        TreeSet<String> sorted = new TreeSet<>(
                Comparator.<String>comparingInt(ClassList::kind).thenComparing(Comparator.naturalOrder()));
        lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> NUMBER.matcher(line).replaceFirst(""))
                .forEach(sorted::add);
        return new ClassList(List.copyOf(sorted));
    }

    private static int kind(String line) {
        for (int kind = 0; kind < KINDS.size(); kind++) {
            if (line.startsWith(KINDS.get(kind))) {
                return kind + 1;
            }
        }
        return 0;
    }

    /** How much of what it names of libraries and of our own is in none of the jars any more, from 0 to 1. */
    public double stale(Jars jars) {
        Set<String> there = jars.classes();
        List<String> named = lines.stream()
                .filter(line -> kind(line) == 0)
                .filter(line -> !OF_THE_JDK.matcher(line).find())
                .toList();
        return named.isEmpty()
                ? 0
                : (double) named.stream().filter(name -> !there.contains(name)).count() / named.size();
    }

    public long newSince(ClassList before) {
        Set<String> known = Set.copyOf(before.lines);
        return lines.stream().filter(line -> !known.contains(line)).count();
    }

    public boolean isEmpty() {
        return lines.isEmpty();
    }

    public Path write(Path file) {
        try {
            Files.createDirectories(file.getParent());
            return Files.write(file, lines);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
