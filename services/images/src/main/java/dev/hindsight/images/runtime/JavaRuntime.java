package dev.hindsight.images.runtime;

import dev.hindsight.images.content.Folders;
import dev.hindsight.images.machine.Command;
import dev.hindsight.images.machine.Jdk;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The Java runtime of an image, cut down to the modules that our services use. */
public record JavaRuntime(Path home) {
    /** Each with who asks for it; a test calls every service on a runtime of just these. */
    static final List<String> MODULES = List.of(
            "java.logging", // the bridge of JBoss LogManager
            "java.management", // Quarkus, the connection pool, metrics of the JVM
            "java.naming", // the PostgreSQL driver, Vert.x
            "java.net.http", // sources and publishers
            "java.rmi", // the transaction manager
            "java.security.jgss", // the PostgreSQL driver names its types
            "java.sql", // JDBC
            "java.xml", // Axon, SmallRye
            "jdk.management", // metrics of processor and memory
            "jdk.unsupported", // Netty, JCTools
            "jdk.zipfs"); // Quarkus reads resources of jars

    /** For Hibernate, which reads the properties of its rows with java.beans; what draws on screens stays out. */
    public static final String BEANS = "java.desktop";

    private static final List<String> OPTIONS = List.of(
            "--strip-debug",
            "--compress=zip-6",
            "--no-header-files",
            "--no-man-pages",
            "--vm=server",
            "--exclude-files=**/bin/keytool,**/bin/rmiregistry,**/jrt-fs.jar,**/classlist,**/libawt*,**/libjawt*,"
                    + "**/libfont*,**/libfree*,**/libjavajpeg*,**/liblcms*,**/libmlib*,**/libjsound*,**/libsplash*");

    /** Links it into {@code home}, or takes what an earlier build with the same JDK left there. */
    public static JavaRuntime linked(Jdk jdk, List<String> more, Path home) {
        String modules = "--add-modules="
                + Stream.concat(MODULES.stream(), more.stream()).collect(Collectors.joining(","));
        String wanted = jdk + " " + modules + " " + String.join(" ", OPTIONS);
        Path mark = home.resolveSibling(home.getFileName() + ".made-by");
        if (!Folders.text(mark).equals(wanted)) {
            Folders.delete(home);
            String[] words = Stream.concat(
                            Stream.of(jdk.program("jlink"), "--output", home.toString(), modules), OPTIONS.stream())
                    .toArray(String[]::new);
            Command.of(words).output();
            Folders.settle(home);
            Folders.write(mark, wanted);
        }
        return new JavaRuntime(home);
    }

    public Path java() {
        return home.resolve("bin/java");
    }
}
