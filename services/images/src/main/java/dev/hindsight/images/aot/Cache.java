package dev.hindsight.images.aot;

import dev.hindsight.images.Refusal;
import dev.hindsight.images.content.Folders;
import dev.hindsight.images.content.Jars;
import dev.hindsight.images.machine.Command;
import dev.hindsight.images.runtime.JavaRuntime;
import dev.hindsight.images.runtime.Options;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Classes as the JVM has them in memory after loading, so that a start needs not load them. */
public record Cache(Path file) {
    public static final String NAME = "hindsight.aot";

    private static final List<String> LINKED = List.of("-XX:+AOTClassLinking");
    private static final List<String> CHECKED = List.of("-Xshare:on", "-XX:+VerifySharedSpaces");

    /**
     * Made without running the service, from the list alone: the same list and jars give the same bytes. Classes are
     * linked too where the clock that then comes in can be taken out again; it is made twice to see that.
     */
    public static Cache of(ClassList classes, Jars jars, JavaRuntime runtime, Path workshop) {
        Path list = classes.write(workshop.resolve("classes.lst"));
        Path file = workshop.resolve(NAME);
        Maker maker = new Maker(jars, runtime, list);
        Path other = workshop.resolve("again.aot");
        maker.dump(file, LINKED);
        maker.dump(other, LINKED);
        long now = System.nanoTime() / 1_000_000;
        Optional<byte[]> settled = Settled.of(Folders.bytes(file), Folders.bytes(other), now);
        settled.ifPresent(bytes -> Folders.write(file, bytes));
        if (settled.isEmpty() || !maker.accepts(file)) {
            System.err.println(
                    "hindsight: this JVM's linked classes cannot be made the same each time; they are kept unlinked");
            maker.dump(file, List.of());
        }
        Folders.settle(workshop);
        return new Cache(file);
    }

    private record Maker(Jars jars, JavaRuntime runtime, Path list) {
        void dump(Path file, List<String> more) {
            String said = java(
                            more,
                            "-Xshare:dump",
                            "-XX:SharedClassListFile=" + list,
                            "-XX:SharedArchiveFile=" + file,
                            "-cp",
                            Jars.MAIN)
                    .output();
            if (!Files.exists(file)) {
                throw new Refusal("The JVM made no cache of classes:\n" + said);
            }
        }

        /** Whether the JVM takes it and finds its checksums right. */
        boolean accepts(Path file) {
            return java(CHECKED, "-XX:SharedArchiveFile=" + file, "-cp", Jars.MAIN, "-version")
                    .outputIfAny()
                    .isPresent();
        }

        private Command java(List<String> more, String... last) {
            String[] words = Stream.of(
                            Stream.of(runtime.java().toString()),
                            Options.ALWAYS.stream(),
                            more.stream(),
                            Stream.of(last))
                    .flatMap(each -> each)
                    .toArray(String[]::new);
            return Command.of(words).in(jars.folder());
        }
    }
}
