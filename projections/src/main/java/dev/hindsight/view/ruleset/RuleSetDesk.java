package dev.hindsight.view.ruleset;

import dev.hindsight.ruleset.RuleSetCommand;
import dev.hindsight.ruleset.RuleSetCommand.Define;
import dev.hindsight.ruleset.RuleSetCommand.Enable;
import dev.hindsight.ruleset.RuleSetRefusal;
import dev.hindsight.ruleset.RuleSetRefusal.NoReason;
import dev.hindsight.ruleset.RuleSetRefusal.Stale;
import dev.hindsight.ruleset.RuleSetRefusal.TooLarge;
import dev.hindsight.ruleset.RuleSetRefusal.UnknownVersion;
import dev.hindsight.ruleset.RuleSetRefusal.WrongRow;
import dev.hindsight.ruleset.RuleSetRefusal.WrongWeights;
import dev.hindsight.store.wish.CommandDesk;
import dev.hindsight.view.command.Answers;
import dev.hindsight.view.command.Outcome;
import dev.hindsight.view.command.Senders;
import dev.hindsight.view.moment.Moments;
import dev.hindsight.view.moment.Params;
import dev.hindsight.view.moment.PointQuery;
import dev.hindsight.view.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;

/** Takes wishes about rules to the function that appends them. */
@ApplicationScoped
class RuleSetDesk {
    private final CommandDesk commands;
    private final Senders senders;
    private final Moments moments;

    RuleSetDesk(CommandDesk commands, Senders senders, Moments moments) {
        this.commands = commands;
        this.senders = senders;
        this.moments = moments;
    }

    Outcome define(PointQuery point, String body) {
        RuleSetWish wish = senders.body(body, RuleSetWish.class);
        boolean enable = wish.enable() == null || wish.enable();
        return send(point, new Define(wish.rows(), wish.dimensionWeights(), wish.base(), enable, wish.reason()));
    }

    Outcome enable(PointQuery point, String version, String body) {
        EnableWish wish = senders.body(body, EnableWish.class);
        long number = Params.number("version", version, 0, Long.MAX_VALUE).orElseThrow();
        return send(point, new Enable(number, wish.inForce(), wish.reason()));
    }

    private Outcome send(PointQuery point, RuleSetCommand command) {
        return Answers.outcome(commands.rules(senders.of(moments.clusterOf(point)), command), "", RuleSetDesk::refusal);
    }

    private static Refusal refusal(RuleSetRefusal refusal) {
        return switch (refusal) {
            case Stale stale -> Refusal.conflict(stale.words());
            case UnknownVersion unknown -> Refusal.notFound(unknown.words());
            case WrongRow wrong -> Refusal.unprocessable("adjustments." + (wrong.row() - 1), wrong.words());
            case WrongWeights wrong -> Refusal.unprocessable("weights", wrong.words());
            case NoReason none -> Refusal.unprocessable("reason", none.words());
            case TooLarge large -> Refusal.unprocessable("adjustments", large.words());
        };
    }
}
