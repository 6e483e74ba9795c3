package dev.hindsight.view.error.answer;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One occurrence, kept whole as an example. */
@Schema(name = "ErrorExemplar", description = "One occurrence, kept whole; secrets and personal data are masked.")
public record ErrorExemplarView(
        @Schema(description = "Of the exemplar, for ever the same.")
        String id,

        Instant time,
        @Nullable String pod,
        @Nullable String container,
        @Nullable String node,
        @Nullable String release,

        @Schema(description = "The entry as it was written, with its stack; masked and bounded.")
        String text,

        @Schema(description = "url, request id, trace id and the like.")
        Map<String, String> fields,

        @Nullable @Schema(description = "What was left out, in words; null when nothing was.")
        String cut,

        @Schema(description = "The stack, causes after what they caused; empty when there is none.")
        List<Stack> stacks,

        @Schema(description = "The group that it is of: the one asked for, or one that is merged into it.")
        String group,

        @Schema(description = "Where in the log it is.") long position) {

    @Schema(name = "ErrorStack")
    public record Stack(
            String type,
            String message,

            @Schema(description = "The nearest to the failure first.")
            List<Frame> frames) {}

    @Schema(name = "ErrorFrame")
    public record Frame(
            String function,
            @Nullable String file,

            @Nullable @Schema(description = "Null when it was not printed.")
            Integer line,

            @Schema(description = "False for the language's own and for libraries, as far as names tell.")
            boolean inApplication) {}
}
