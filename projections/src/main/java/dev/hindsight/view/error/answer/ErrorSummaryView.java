package dev.hindsight.view.error.answer;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.hindsight.view.moment.Answer;
import dev.hindsight.view.moment.AsOf;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many groups are in which state. */
@Schema(name = "ErrorSummary", description = "How many groups are in which state; those that are merged count nowhere.")
public record ErrorSummaryView(
        AsOf asOf,

        @Schema(description = "Neither resolved nor ignored: the sum of the next four.")
        long open,

        @JsonProperty("new") long fresh,

        long escalating,
        long regressed,
        long ongoing,
        long ignored,
        long resolved,

        @Schema(description = "Occurrences of the open ones within the hour before the instant.")
        long rate1h)
        implements Answer {}
