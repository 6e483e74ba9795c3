package dev.hindsight.images.content;

import dev.hindsight.images.machine.Libc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a program needs of an operating system, and nothing else: the C library, a user, a place for temporary files. */
public final class Base {
    public static final int USER = 65532;

    private static final Path GCC_NOTICE = Path.of("/usr/share/doc/libstdc++6/copyright");

    public static Layer of(Libc libc, Path workshop) {
        SortedMap<String, Path> files = new TreeMap<>();
        libc.files().forEach((path, real) -> files.put(path.toString(), real));
        libc.notice().ifPresent(notice -> files.put("/usr/share/doc/" + libc.name() + "/copyright", notice));
        if (libc.runtimeOfGcc().isPresent() && Files.exists(GCC_NOTICE)) {
            files.put(GCC_NOTICE.toString(), GCC_NOTICE);
        }
        text(files, workshop, "/etc/passwd", "nonroot:x:%d:%d:nonroot:/tmp:/sbin/nologin\n".formatted(USER, USER));
        text(files, workshop, "/etc/group", "nonroot:x:%d:\n".formatted(USER));
        text(files, workshop, "/etc/nsswitch.conf", "hosts: files dns\n");
        return new Layer("C library", files, List.of("/tmp"));
    }

    private static void text(SortedMap<String, Path> files, Path workshop, String path, String text) {
        files.put(path, Folders.write(workshop.resolve(path.substring(1)), text));
    }

    private Base() {}
}
