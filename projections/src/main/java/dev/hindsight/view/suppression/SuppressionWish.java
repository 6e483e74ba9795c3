package dev.hindsight.view.suppression;

import dev.hindsight.suppression.Target;
import jakarta.annotation.Nullable;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody wants to be suppressed: findings for which all holds that is told. */
@Schema(name = "SuppressionWish", description = "Findings to be suppressed: those for which all holds that is told.")
public record SuppressionWish(
        @Nullable @Schema(description = "Id of a rule.") String rule,

        @Nullable @Schema(description = "A namespace, or a pattern with *.")
        String namespace,

        @Nullable @Schema(description = "A label selector as kubectl takes it.", examples = "app=web,tier!=db")
        String labels,

        @Nullable @Schema(description = "Kind of the object.")
        String kind,

        @Nullable @Schema(description = "Name of the object, or a pattern with *.")
        String name,

        @Schema(description = "Why; never empty.") String reason,

        @Nullable @Schema(description = "Until when, on the cluster's clock; not together with lasting.")
        Instant until,

        @Nullable
        @Schema(
                type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING,
                format = "duration",
                description = "How long from now, ISO 8601, as PT8H; not together with until.")
        Duration lasting) {
    Target target() {
        return new Target(blank(rule), blank(namespace), blank(labels), blank(kind), blank(name));
    }

    private static String blank(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
