package dev.hindsight.images.database;

import dev.hindsight.images.content.Base;
import dev.hindsight.images.content.Folders;
import dev.hindsight.images.content.Layer;
import dev.hindsight.images.machine.Busybox;
import dev.hindsight.images.machine.Libc;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The database for those who just look. The only image with a shell: initdb calls one.
 *
 * @param libraries of the system, as the machine has them
 */
public record TrialPostgres(PostgresFiles postgres, Libc libraries, Busybox shell, Path folder) {
    public static final String NAME = "trial-postgres";
    public static final String TITLE = "PostgreSQL to try Hindsight with";
    public static final int PORT = 5432;
    private static final String HOME = "/usr/local/postgresql";
    private static final String START = "/bin/trial-postgres";

    public static TrialPostgres gathered(Path folder) {
        PostgresFiles postgres = PostgresFiles.unpacked(folder.resolve("postgresql"));
        Libc libraries = Libc.neededBy(folder, programs(postgres.folder()));
        return new TrialPostgres(postgres, libraries, Busybox.ofMachine(), folder);
    }

    public List<Layer> layers() {
        return List.of(Base.of(libraries, folder.resolve("base")), Layer.of("PostgreSQL", files()), start());
    }

    public List<String> entrypoint() {
        return List.of(START);
    }

    public Map<String, String> environment() {
        return Map.of("PATH", HOME + "/bin:/bin", "PGDATA", "/var/lib/postgresql/data", "LANG", "C.UTF-8");
    }

    /** Programs, modules, what they share, and those of the libraries that came along which they are linked with. */
    private SortedMap<String, Path> files() {
        SortedMap<String, Path> files = new TreeMap<>();
        for (Path file : Folders.files(postgres.folder())) {
            if (wanted(postgres.folder().relativize(file))) {
                files.put(HOME + "/" + postgres.folder().relativize(file), file);
            }
        }
        for (Path library : Libc.linked(programs(postgres.folder()))) {
            if (library.startsWith(postgres.folder())) {
                files.put(HOME + "/" + postgres.folder().relativize(library), Libc.real(library));
            }
        }
        return files;
    }

    private static boolean wanted(Path file) {
        return file.startsWith("bin")
                || file.startsWith("share")
                || (file.startsWith("lib/postgresql") && file.toString().endsWith(".so"));
    }

    private static List<Path> programs(Path folder) {
        return Libc.binariesBelow(folder).stream()
                .filter(file -> wanted(folder.relativize(file)))
                .filter(file -> !inAnotherLanguage(file))
                .toList();
    }

    /** Modules for Perl, Python and Tcl, whose libraries are not there. */
    private static boolean inAnotherLanguage(Path file) {
        return file.getFileName().toString().matches(".*(perl|python|tcl).*");
    }

    private Layer start() {
        SortedMap<String, Path> files = new TreeMap<>();
        Path script = Folders.write(folder.resolve("start/trial-postgres"), script());
        script.toFile().setExecutable(true, false);
        files.put(START, script);
        files.put("/bin/sh", shell.program());
        return Layer.of("start", files);
    }

    private static String script() {
        try (InputStream in = TrialPostgres.class.getResourceAsStream("trial-postgres.sh")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
