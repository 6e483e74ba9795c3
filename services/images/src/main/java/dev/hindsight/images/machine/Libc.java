package dev.hindsight.images.machine;

import dev.hindsight.images.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The C library of this machine, the only thing that a JDK for glibc needs of an operating system. It goes into the
 * image as it is here, with its version told, as the JDK does: the image is as new as the machine that built it. Where
 * native code in a jar needs more, as the library of C++, that goes along.
 *
 * @param files by the path under which programs look for them, which is where they lie here
 */
public record Libc(String name, String version, Optional<Path> notice, SortedMap<Path, Path> files) {
    private static final Pattern LOADED =
            Pattern.compile("^\\s*(?:\\S+ => )?(/\\S+) \\(0x[0-9a-f]+\\)$", Pattern.MULTILINE);
    /** Looked up by name at run time, therefore not seen in what a program is linked with. */
    private static final List<String> BY_NAME = List.of("libnss_files.so.2", "libnss_dns.so.2", "libresolv.so.2");

    /** What the given programs and libraries are linked with, apart from what lies below {@code own}. */
    public static Libc neededBy(Path own, List<Path> binaries) {
        SortedMap<Path, Path> files = new TreeMap<>();
        linked(binaries).stream()
                .filter(library -> !library.startsWith(own))
                .forEach(library -> files.put(library, real(library)));
        Path libc = files.keySet().stream()
                .filter(path -> path.getFileName().toString().equals("libc.so.6"))
                .findFirst()
                .orElseThrow(() ->
                        new Refusal("The programs are not linked with glibc: images are built on a Linux with glibc"));
        for (String name : BY_NAME) {
            Path path = libc.resolveSibling(name);
            if (Files.exists(path)) {
                files.put(path, real(path));
            }
        }
        return described(libc, files);
    }

    private static Libc described(Path libc, SortedMap<Path, Path> files) {
        Optional<String> debian = Command.of(
                        "dpkg-query", "--show", "--showformat=${source:Package} ${Version}", "libc6")
                .outputIfAny();
        if (debian.isPresent()) {
            Path notice = Path.of("/usr/share/doc/libc6/copyright");
            String version = debian.get().split(" ", 2)[1];
            return new Libc("libc6", version, Optional.of(notice).filter(Files::exists), files);
        }
        Matcher release = Pattern.compile("release version ([0-9.]+[0-9])")
                .matcher(Command.of(libc.toString()).output());
        return new Libc("glibc", release.find() ? release.group(1) : "unknown", Optional.empty(), files);
    }

    /** The version of what C++ and Rust need, if it is here. */
    public Optional<String> runtimeOfGcc() {
        boolean here = files.keySet().stream()
                .anyMatch(file -> file.getFileName().toString().startsWith("libstdc++"));
        return here
                ? Command.of("dpkg-query", "--show", "--showformat=${Version}", "libstdc++6")
                        .outputIfAny()
                        .or(() -> Optional.of("unknown"))
                : Optional.empty();
    }

    /** All that the loader takes when it starts the given programs; of those that are for another system, nothing. */
    public static SortedSet<Path> linked(List<Path> binaries) {
        SortedSet<Path> libraries = new TreeSet<>();
        for (Path binary : binaries) {
            Matcher loaded = LOADED.matcher(
                    Command.of("ldd", binary.toString()).outputIfAny().orElse(""));
            while (loaded.find()) {
                libraries.add(Path.of(loaded.group(1)).normalize());
            }
        }
        return libraries;
    }

    public static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** The programs and libraries in a folder and below. */
    public static List<Path> binariesBelow(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(".so")
                            || file.toString().contains(".so.")
                            || Files.isExecutable(file))
                    .filter(Libc::isElf)
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean isElf(Path file) {
        try (var in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(4);
            return start.length == 4 && start[0] == 0x7f && start[1] == 'E' && start[2] == 'L' && start[3] == 'F';
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public String toString() {
        return name + " " + version;
    }
}
