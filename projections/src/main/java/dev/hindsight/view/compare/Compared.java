package dev.hindsight.view.compare;

import jakarta.annotation.Nullable;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One item of a list that is not the same at two instants.
 *
 * @param fields that differ; empty unless it was there at both instants
 */
public record Compared<T>(
        @Schema(
                description = "What became of it between the two instants.",
                enumeration = {"added", "removed", "changed"})
        String what,

        @Nullable @Schema(description = "As it was at the first instant; null when it was not there.")
        T before,

        @Nullable @Schema(description = "As it is at the second instant; null when it is not there.")
        T after,

        @Schema(description = "The fields of the list that differ; empty unless it was there at both instants.")
        List<String> fields) {
    static final String ADDED = "added";
    static final String REMOVED = "removed";
    static final String CHANGED = "changed";

    /** @param fields that differ when it was there at both */
    public static <T> Compared<T> of(T before, T after, List<String> fields) {
        if (before == null) {
            return new Compared<>(ADDED, null, after, List.of());
        }
        return after == null
                ? new Compared<>(REMOVED, before, null, List.of())
                : new Compared<>(CHANGED, before, after, fields);
    }
}
