package dev.hindsight.view.error.wish;

import jakarta.annotation.Nullable;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That a group shall ask for no attention for a while. */
@Schema(
        name = "ErrorIgnoreWish",
        description = "That an error shall ask for no attention until one of these holds; for ever when none is given.")
public record IgnoreWish(
        @Nullable @Schema(description = "Until when, on the cluster's clock; not together with lasting.")
        Instant until,

        @Nullable
        @Schema(
                type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING,
                format = "duration",
                description = "How long from now, ISO 8601, as PT8H; not together with until.")
        Duration lasting,

        @Nullable @Schema(description = "Until it occurred so many times more.", minimum = "1")
        Long count,

        @Nullable @Schema(description = "Until it spikes.") Boolean spike,

        @Nullable @Schema(description = "Why, for those who ask later.")
        String reason) {}
