package dev.hindsight.view.suppression;

import jakarta.annotation.Nullable;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody wants to be suppressed, and what became of it. */
@Schema(name = "Suppression", description = "What somebody wants to be suppressed, and what became of it.")
public record SuppressionView(
        String id,

        @Schema(enumeration = {"active", "expired", "withdrawn"})
        String state,

        @Schema(description = "What is meant, in words.") String words,
        @Nullable String rule,
        @Nullable String namespace,
        @Nullable String labels,
        @Nullable String kind,
        @Nullable String name,
        String reason,

        @Nullable @Schema(description = "On the cluster's clock; null for no end.")
        Instant until,

        @Schema(description = "As user:ada.") String who,
        Instant since,
        long sincePosition,

        @Nullable @Schema(description = "When it ended; null while it is active.")
        Instant overSince,

        @Nullable @Schema(description = "Who ended it.") String overWho,

        @Nullable @Schema(description = "Why it was withdrawn.")
        String overReason,

        @Schema(description = "Open findings that it suppresses at the instant.")
        long findings) {}
