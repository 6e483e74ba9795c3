package dev.hindsight.view.token;

import jakarta.annotation.Nullable;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A token that somebody wants. */
@Schema(name = "IngestTokenWish", description = "A token for whoever sends the events of one cluster.")
public record TokenWish(
        @Schema(description = "The only cluster whose events are taken; it need not be known yet.")
        String cluster,

        @Schema(description = "What it is for.") String name,

        @Nullable @Schema(description = "Until when, by the clock on the wall; not together with lasting.")
        Instant expires,

        @Nullable
        @Schema(
                type = SchemaType.STRING,
                format = "duration",
                description = "How long from now, ISO 8601, as P90D; not together with expires.")
        Duration lasting) {}
