package dev.hindsight.view.deadletter;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Input that could not be handled. */
@Schema(name = "DeadLetter", description = "Input that could not be handled, with the reason.")
public record DeadLetterView(
        long id,
        Instant receivedAt,
        String receiver,
        String reason,
        Map<String, String> attributes,

        @Schema(description = "Bytes that were kept of the body.")
        long size,

        @Schema(description = "Whether the body was cut.") boolean truncated,

        @Nullable @Schema(description = "How it was settled; null while it is open.")
        String resolved,

        @Nullable @Schema(description = "The body as text; only when asked for by id.")
        String body) {}
