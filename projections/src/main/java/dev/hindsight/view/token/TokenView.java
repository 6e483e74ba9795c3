package dev.hindsight.view.token;

import jakarta.annotation.Nullable;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That somebody may send a cluster's events from elsewhere. */
@Schema(
        name = "IngestToken",
        description = "That somebody may send a cluster's events from elsewhere; never the secret.")
public record TokenView(
        String id,
        String cluster,

        @Schema(description = "What it is for.") String name,

        @Schema(
                enumeration = {"active", "revoked"},
                description = "An active one is taken until it expires.")
        String state,

        @Nullable @Schema(description = "By the clock on the wall; null for no end.")
        Instant expires,

        @Schema(description = "Who made it, as user:ada.") String who,
        Instant since,
        long sincePosition,

        @Nullable @Schema(description = "When it was revoked; null while it is active.")
        Instant revokedSince,

        @Nullable String revokedWho,

        @Nullable String revokedReason) {}
