package dev.hindsight.view.suppression;

import dev.hindsight.store.wish.CommandDesk;
import dev.hindsight.store.wish.CommandDesk.Suppress;
import dev.hindsight.suppression.SuppressionRefusal;
import dev.hindsight.suppression.SuppressionRefusal.OverAlready;
import dev.hindsight.suppression.SuppressionRefusal.Taken;
import dev.hindsight.suppression.SuppressionRefusal.Unknown;
import dev.hindsight.suppression.SuppressionRefusal.Wrong;
import dev.hindsight.view.command.Answers;
import dev.hindsight.view.command.Outcome;
import dev.hindsight.view.command.Senders;
import dev.hindsight.view.command.Term;
import dev.hindsight.view.moment.Moments;
import dev.hindsight.view.moment.PointQuery;
import dev.hindsight.view.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Takes wishes about suppressions to the function that appends them. */
@ApplicationScoped
class SuppressionDesk {
    private final CommandDesk commands;
    private final Senders senders;
    private final Moments moments;

    SuppressionDesk(CommandDesk commands, Senders senders, Moments moments) {
        this.commands = commands;
        this.senders = senders;
        this.moments = moments;
    }

    Outcome suppress(PointQuery point, String body) {
        SuppressionWish wish = senders.body(body, SuppressionWish.class);
        Term.check("until", wish.until(), wish.lasting());
        String id = UUID.randomUUID().toString();
        Suppress suppress = new Suppress(id, wish.target(), wish.reason(), wish.until(), wish.lasting());
        return Answers.outcome(
                commands.suppress(senders.of(moments.clusterOf(point)), suppress), id, SuppressionDesk::refusal);
    }

    Outcome withdraw(PointQuery point, String id, String reason) {
        return Answers.outcome(
                commands.withdraw(senders.of(moments.clusterOf(point)), id, reason), id, SuppressionDesk::refusal);
    }

    private static Refusal refusal(SuppressionRefusal refusal) {
        return switch (refusal) {
            case Unknown unknown -> Refusal.notFound(unknown.words());
            case OverAlready over -> Refusal.conflict(over.words());
            case Taken taken -> Refusal.conflict(taken.words());
            case Wrong wrong -> Refusal.unprocessable(wrong.field().replace("target.", ""), wrong.words());
        };
    }
}
