package dev.hindsight.images.content;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Files that change together, and are therefore stored and pulled together.
 *
 * @param files where each lies on this machine, by its path in the image
 * @param temporary folders in which everybody may write, as /tmp
 */
public record Layer(String name, SortedMap<String, Path> files, List<String> temporary) {
    public static Layer of(String name, SortedMap<String, Path> files) {
        return new Layer(name, files, List.of());
    }

    /** All that lies in a folder, under {@code prefix} in the image. */
    public static Layer ofFolder(String name, Path folder, String prefix) {
        SortedMap<String, Path> files = new TreeMap<>();
        for (Path file : Folders.files(folder)) {
            files.put(prefix + "/" + folder.relativize(file), file);
        }
        return of(name, files);
    }

    /** Bytes as they lie on a node. */
    public long size() {
        return files.values().stream().mapToLong(file -> file.toFile().length()).sum();
    }

    /** Whether the file is a program or a library: the others need not be executable. */
    public static boolean executable(Path file) {
        return Files.isExecutable(file);
    }
}
