package dev.hindsight.view.token;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A token that was made: the only answer that holds its secret. */
@Schema(name = "IngestTokenMade", description = "A token that was made. Only this answer holds its secret.")
public record TokenMade(
        @Schema(description = "The log's end when it was durable.")
        long position,

        String id,
        String cluster,

        @Schema(description = "The whole token, to be kept where it is used: nobody can show it again.")
        String token) {
    /** Without the secret, since it may end in a log. */
    @Override
    public String toString() {
        return "token " + id + " of " + cluster;
    }
}
