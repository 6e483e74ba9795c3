package dev.hindsight.images.aot;

import dev.hindsight.images.Refusal;
import dev.hindsight.images.content.Folders;
import dev.hindsight.images.content.Jars;
import dev.hindsight.images.machine.Command;
import dev.hindsight.images.runtime.JavaRuntime;
import dev.hindsight.images.runtime.Options;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Classes as the JVM has them in memory after loading, so that a start needs not load them. */
public record Cache(Path file) {
    public static final String NAME = "hindsight.aot";

    /** Made without running the service, from the list alone: the same list and jars give the same bytes. */
    public static Cache of(ClassList classes, Jars jars, JavaRuntime runtime, Path workshop) {
        Path list = classes.write(workshop.resolve("classes.lst"));
        Path file = workshop.resolve(NAME);
        String[] words = Stream.of(
                        Stream.of(runtime.java().toString()),
                        Options.ALWAYS.stream(),
                        Stream.of(
                                "-Xshare:dump",
                                "-XX:SharedClassListFile=" + list,
                                "-XX:SharedArchiveFile=" + file,
                                "-cp",
                                Jars.MAIN))
                .flatMap(each -> each)
                .toArray(String[]::new);
        String said = Command.of(words).in(jars.folder()).output();
        if (!Files.exists(file)) {
            throw new Refusal("The JVM made no cache of classes:\n" + said);
        }
        Folders.settle(workshop);
        return new Cache(file);
    }
}
