package dev.hindsight.view.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.Nullable;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An error as RFC 9457 writes it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Problem", description = "An error, as application/problem+json (RFC 9457).")
public record Problem(
        String type,
        String title,
        int status,
        String detail,

        @Nullable @Schema(description = "The parameter that is wrong.")
        String parameter,

        @Nullable @Schema(description = "What is allowed for it.")
        List<String> allowed,

        @Nullable @Schema(description = "To find the error in the server's log.")
        String id) {
    public static final String MEDIA_TYPE = "application/problem+json";

    static Problem of(int status, String title, String detail) {
        return new Problem("about:blank", title, status, detail, null, null, null);
    }
}
