package dev.hindsight.images.machine;

import dev.hindsight.images.Refusal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A shell in one static program. */
public record Busybox(Path program, String version) {
    public static Busybox ofMachine() {
        return Stream.of("/bin/busybox", "/usr/bin/busybox")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .map(program -> new Busybox(program, version(program)))
                .orElseThrow(() -> new Refusal("trial-postgres needs busybox (Debian: apt install busybox-static)"));
    }

    private static String version(Path program) {
        return Command.of("dpkg-query", "--show", "--showformat=${Version}", "busybox-static")
                .outputIfAny()
                .or(() -> Command.of(program.toString()).outputIfAny().map(said -> said.split("\\s+")[1]))
                .orElse("unknown");
    }
}
