package dev.hindsight.source.kubernetes.condition;

import dev.hindsight.source.Status;
import dev.hindsight.source.kubernetes.access.ApiRefusal;
import dev.hindsight.source.kubernetes.kinds.ServedKind;
import java.time.Instant;

/**
 * Why a kind cannot be listed or watched at the moment.
 *
 * @param state {@code DENIED} when a right is missing, {@code BEHIND} for all else
 * @param sentence for people, with what to do
 */
public record Trouble(Status.State state, Instant since, String sentence) {
    public static Trouble denied(ServedKind kind, String verb, ApiRefusal refusal, Instant since) {
        String sentence = "May not " + verb + " " + kind.plural() + ". Add to the ClusterRole: " + kind.rule() + " ("
                + refusal.getMessage() + ")";
        return new Trouble(Status.State.DENIED, since, sentence);
    }

    public static Trouble behind(ServedKind kind, String verb, String why, Instant since) {
        return new Trouble(Status.State.BEHIND, since, "Cannot " + verb + " " + kind.plural() + ": " + why);
    }

    boolean isDenied() {
        return state == Status.State.DENIED;
    }
}
