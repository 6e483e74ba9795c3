package dev.hindsight.images.content;

import dev.hindsight.images.machine.Command;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;

/** The commit that an image is built from. */
public record Source(String revision, Instant time) {
    private static final Source UNKNOWN = new Source("unknown", Instant.EPOCH);

    /** Outside a Git working copy nothing is known of it. */
    public static Source of(Path home) {
        return Command.of("git", "show", "--no-patch", "--format=%H %cI", "HEAD")
                .in(home)
                .outputIfAny()
                .map(line -> line.split(" ", 2))
                .map(words -> new Source(
                        words[0] + (changed(home) ? "-changed" : ""),
                        OffsetDateTime.parse(words[1]).toInstant()))
                .orElse(UNKNOWN);
    }

    private static boolean changed(Path home) {
        return Command.of("git", "status", "--porcelain", "--untracked-files=no")
                .in(home)
                .outputIfAny()
                .filter(changes -> !changes.isBlank())
                .isPresent();
    }
}
