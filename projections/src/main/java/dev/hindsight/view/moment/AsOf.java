package dev.hindsight.view.moment;

import jakarta.annotation.Nullable;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an answer reflects, and the newest that there is. */
@Schema(name = "AsOf", description = "What an answer reflects, and the newest that there is.")
public record AsOf(
        @Schema(description = "The log position that the answer reflects; 0 before the first event.")
        long position,

        @Nullable @Schema(description = "The cluster's clock at that position; null before its first event.")
        Instant time,

        @Schema(description = "True when no instant was asked for.")
        boolean live,

        @Schema(description = "The last position that views have come to.")
        long head,

        @Nullable @Schema(description = "The cluster's clock at the head; null before its first event.")
        Instant clock) {}
