package dev.hindsight.images.content;

import dev.hindsight.images.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A service as Maven packaged it, one jar that names its libraries, gathered in a folder as it will lie in the image:
 * the cache of classes remembers sizes and times of the files.
 */
public record Jars(Path folder) {
    /** Where a service lies in its image, and from where it is started. */
    public static final String HOME = "/app";

    public static final String MAIN = "hindsight.jar";
    private static final String CLASS = ".class";
    private static final String OURS = "dev.hindsight.";

    public static Jars gathered(Path target, Path folder) {
        Path runner = Folders.files(target).stream()
                .filter(file -> file.getParent().equals(target))
                .filter(file -> file.toString().endsWith("-runner.jar"))
                .findFirst()
                .orElseThrow(() -> new Refusal("There is no packaged service in " + target));
        Folders.delete(folder);
        Folders.copy(runner, folder.resolve(MAIN));
        for (Path library : Folders.files(target.resolve("lib"))) {
            Folders.copy(library, folder.resolve("lib").resolve(library.getFileName()));
        }
        return new Jars(folder);
    }

    /** Of others: they change seldom. */
    public Layer libraries() {
        return Layer.of("libraries", jars(path -> !ours(path)));
    }

    public Layer application() {
        return Layer.of("application", jars(Jars::ours));
    }

    public List<Path> files() {
        return Folders.files(folder);
    }

    /** Names as the JVM writes them. */
    public Set<String> classes() {
        Set<String> names = new HashSet<>();
        for (Path jar : files()) {
            try (ZipFile zip = new ZipFile(jar.toFile())) {
                zip.stream()
                        .map(ZipEntry::getName)
                        .filter(name -> name.endsWith(CLASS))
                        .forEach(name -> names.add(name.substring(0, name.length() - CLASS.length())));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return names;
    }

    private SortedMap<String, Path> jars(Predicate<Path> wanted) {
        SortedMap<String, Path> jars = new TreeMap<>();
        files().stream().filter(wanted).forEach(jar -> jars.put(HOME + "/" + folder.relativize(jar), jar));
        return jars;
    }

    private static boolean ours(Path jar) {
        String name = jar.getFileName().toString();
        return name.equals(MAIN) || name.startsWith(OURS);
    }
}
