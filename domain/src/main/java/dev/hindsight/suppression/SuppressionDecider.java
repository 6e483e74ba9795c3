package dev.hindsight.suppression;

import dev.hindsight.decider.Decider;
import dev.hindsight.finding.RuleCatalogue;
import dev.hindsight.suppression.SuppressionCommand.Define;
import dev.hindsight.suppression.SuppressionCommand.Expire;
import dev.hindsight.suppression.SuppressionCommand.Withdraw;
import dev.hindsight.suppression.SuppressionEvent.SuppressionDefined;
import dev.hindsight.suppression.SuppressionEvent.SuppressionExpired;
import dev.hindsight.suppression.SuppressionEvent.SuppressionWithdrawn;
import dev.hindsight.suppression.SuppressionRefusal.OverAlready;
import dev.hindsight.suppression.SuppressionRefusal.Taken;
import dev.hindsight.suppression.SuppressionRefusal.Unknown;
import dev.hindsight.suppression.SuppressionState.Active;
import dev.hindsight.suppression.SuppressionState.None;
import dev.hindsight.suppression.SuppressionState.Over;
import java.util.List;
import java.util.Optional;

/**
 * The life of one suppression: defined once, and then withdrawn by somebody or ended by the cluster's clock. What is
 * refused appends nothing; ask {@link #refusal} first to tell whoever wished it.
 */
public final class SuppressionDecider implements Decider<SuppressionCommand, SuppressionState, SuppressionEvent> {
    /** The type of stream; its id is that of the suppression. */
    public static final String STREAM = "suppression";

    private final SuppressionCheck check;

    public SuppressionDecider(RuleCatalogue catalogue) {
        this.check = new SuppressionCheck(catalogue);
    }

    @Override
    public SuppressionState initial() {
        return new None();
    }

    /** Empty when the wish will be followed. */
    public Optional<SuppressionRefusal> refusal(SuppressionState state, SuppressionCommand command) {
        return switch (command) {
            case Define define ->
                switch (state) {
                    case None none -> check.wrong(define);
                    case Active active -> repeated(active.suppression(), define);
                    case Over over -> repeated(over.suppression(), define);
                };
            case Withdraw withdraw ->
                switch (state) {
                    case None none -> Optional.of(new Unknown());
                    case Active active -> check.reason(withdraw.reason());
                    case Over over -> Optional.of(new OverAlready(over.expired() ? "it expired" : "it was withdrawn"));
                };
            case Expire expire -> Optional.empty();
        };
    }

    /** The same wish sent twice is one. */
    private static Optional<SuppressionRefusal> repeated(Suppression known, Define define) {
        return known.equals(define.suppression()) ? Optional.empty() : Optional.of(new Taken());
    }

    @Override
    public List<SuppressionEvent> decide(SuppressionState state, SuppressionCommand command) {
        if (refusal(state, command).isPresent()) {
            return List.of();
        }
        return switch (command) {
            case Define define ->
                state instanceof None ? List.of(new SuppressionDefined(define.suppression())) : List.of();
            case Withdraw withdraw ->
                state instanceof Active(Suppression suppression)
                        ? List.of(new SuppressionWithdrawn(suppression.id(), withdraw.reason()))
                        : List.of();
            case Expire expire ->
                state instanceof Active(Suppression suppression) && suppression.isOverAt(expire.clock())
                        ? List.of(new SuppressionExpired(suppression.id()))
                        : List.of();
        };
    }

    @Override
    public SuppressionState evolve(SuppressionState state, SuppressionEvent event) {
        return switch (event) {
            case SuppressionDefined defined -> new Active(defined.suppression());
            case SuppressionWithdrawn withdrawn -> over(state, false);
            case SuppressionExpired expired -> over(state, true);
        };
    }

    private static SuppressionState over(SuppressionState state, boolean expired) {
        return state instanceof Active(Suppression suppression) ? new Over(suppression, expired) : state;
    }
}
