package dev.hindsight.view.error.answer;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One distinct error of a service, as a row of a list; with all that is merged into it. */
@Schema(name = "ErrorGroup", description = "One distinct error of a service, with all that is merged into it.")
public record ErrorGroupView(
        String key,
        String title,
        @Nullable String exceptionType,

        @Schema(description = "The message with what varies replaced.")
        String template,

        String namespace,

        @Schema(description = "Name of the workload, or of the service as its log pipeline calls it.")
        String service,

        @Schema(enumeration = {"log", "kubernetes"}) String source,

        @Schema(enumeration = {"fatal", "error", "warn", "info", "debug"})
        String level,

        @Schema(description = "5 for fatal, 4 error, 3 warn, 2 info, 1 debug.")
        int severity,

        @Schema(
                enumeration = {"new", "ongoing", "escalating", "regressed", "resolved", "ignored", "merged"},
                description = "New: first seen less than 24 h before. Regressed: it was resolved, came back less than"
                        + " 24 h before, and nobody did anything about it since.")
        String state,

        @Schema(description = "That it occurs much more often than it used to, whatever its state.")
        boolean spiking,

        @Schema(description = "How often it occurred up to the instant.")
        long count,

        @Schema(description = "Occurrences within the minute before the instant.")
        long rate1m,

        @Schema(description = "Occurrences within the five minutes before the instant.")
        long rate5m,

        @Schema(description = "Occurrences within the hour before the instant.")
        long rate1h,

        @Schema(description = "Occurrences within the 24 hours before the instant.")
        long rate24h,

        @Schema(description = "Occurrences in each of the last 24 hours, the oldest first.")
        List<Long> spark,

        @Schema(description = "Occurrences in each of the last twelve spans of five minutes, the oldest first.")
        List<Long> recent,

        Instant firstSeen,
        Instant lastSeen,

        @Nullable @Schema(description = "Who cares for it.") String owner,

        @Nullable @Schema(description = "The release that it was last seen in.")
        String release,

        @Schema(description = "In how many pods it occurred.")
        long pods,

        @Nullable
        @Schema(
                description =
                        "The same for errors of other services that fail at the same place; null without a stack.")
        String faultKey,

        @Schema(description = "How many groups are merged into it.")
        int members,

        int comments) {}
