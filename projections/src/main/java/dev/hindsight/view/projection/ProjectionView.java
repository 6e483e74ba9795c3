package dev.hindsight.view.projection;

import jakarta.annotation.Nullable;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a projection has come. */
@Schema(name = "Projection", description = "How far a projection has come.")
public record ProjectionView(
        String name,
        String version,

        @Schema(description = "The last log position that it holds.")
        long position,

        @Schema(description = "The last position of the log.")
        long head,

        long lagEvents,

        @Schema(description = "Seconds since the first event that it does not hold yet was appended; 0 at the head.")
        double lagSeconds,

        @Schema(description = "Rows in its tables, as PostgreSQL estimates them.")
        long rows,

        @Nullable RebuildView rebuild,

        @Nullable @Schema(description = "Why it cannot go on; it tries again by itself.")
        String failure) {
    /** A rebuild that goes on while the old rows serve, or how the last one ended. */
    @Schema(name = "Rebuild")
    public record RebuildView(
            long position,
            long target,
            Instant startedAt,

            @Schema(enumeration = {"running", "swapping", "failed"})
            String state,

            @Nullable String failure) {}
}
