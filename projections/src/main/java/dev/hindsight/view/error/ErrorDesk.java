package dev.hindsight.view.error;

import dev.hindsight.errorgroup.ErrorGroupRefusal;
import dev.hindsight.errorgroup.ErrorGroupRefusal.Circle;
import dev.hindsight.errorgroup.ErrorGroupRefusal.NotMerged;
import dev.hindsight.errorgroup.ErrorGroupRefusal.PartOfAnother;
import dev.hindsight.errorgroup.ErrorGroupRefusal.Unknown;
import dev.hindsight.errorgroup.ErrorGroupRefusal.Wrong;
import dev.hindsight.store.wish.CommandDesk;
import dev.hindsight.store.wish.CommandDesk.Answer;
import dev.hindsight.store.wish.ErrorGroupWish;
import dev.hindsight.view.command.Answers;
import dev.hindsight.view.command.Outcome;
import dev.hindsight.view.command.Senders;
import dev.hindsight.view.command.Term;
import dev.hindsight.view.error.read.ErrorGroups;
import dev.hindsight.view.error.wish.AssignWish;
import dev.hindsight.view.error.wish.CommentWish;
import dev.hindsight.view.error.wish.DistinguishWish;
import dev.hindsight.view.error.wish.IgnoreWish;
import dev.hindsight.view.error.wish.MergeWish;
import dev.hindsight.view.error.wish.ReopenWish;
import dev.hindsight.view.error.wish.ResolveWish;
import dev.hindsight.view.error.wish.SplitWish;
import dev.hindsight.view.moment.Moments;
import dev.hindsight.view.moment.PointQuery;
import dev.hindsight.view.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Takes what people decide about groups of errors to the function that appends it. */
@ApplicationScoped
class ErrorDesk {
    private final CommandDesk commands;
    private final Senders senders;
    private final Moments moments;

    ErrorDesk(CommandDesk commands, Senders senders, Moments moments) {
        this.commands = commands;
        this.senders = senders;
        this.moments = moments;
    }

    Outcome resolve(PointQuery point, String key, String body) {
        ResolveWish wish = senders.body(body, ResolveWish.class);
        return send(point, key, new ErrorGroupWish.Resolve(wish.release(), wish.reason()), key);
    }

    Outcome ignore(PointQuery point, String key, String body) {
        IgnoreWish wish = senders.body(body, IgnoreWish.class);
        Term.check("until", wish.until(), wish.lasting());
        boolean spike = Boolean.TRUE.equals(wish.spike());
        return send(
                point,
                key,
                new ErrorGroupWish.Ignore(wish.until(), wish.lasting(), wish.count(), spike, wish.reason()),
                key);
    }

    Outcome reopen(PointQuery point, String key, String body) {
        ReopenWish wish = senders.body(body, ReopenWish.class);
        return send(point, key, new ErrorGroupWish.Reopen(wish.reason()), key);
    }

    Outcome merge(PointQuery point, String key, String body) {
        MergeWish wish = senders.body(body, MergeWish.class);
        return send(point, key, new ErrorGroupWish.Merge(required("into", wish.into()), wish.reason()), key);
    }

    Outcome split(PointQuery point, String key, String body) {
        SplitWish wish = senders.body(body, SplitWish.class);
        return send(point, key, new ErrorGroupWish.Split(wish.reason()), key);
    }

    Outcome assign(PointQuery point, String key, String body) {
        AssignWish wish = senders.body(body, AssignWish.class);
        String owner = wish.owner() == null ? "" : wish.owner().strip();
        return send(point, key, new ErrorGroupWish.Assign(owner), key);
    }

    Outcome comment(PointQuery point, String key, String body) {
        CommentWish wish = senders.body(body, CommentWish.class);
        String id = UUID.randomUUID().toString();
        return send(point, key, new ErrorGroupWish.Comment(id, wish.text()), id);
    }

    Outcome distinguish(PointQuery point, String key, String body) {
        DistinguishWish wish = senders.body(body, DistinguishWish.class);
        return send(point, key, new ErrorGroupWish.Distinguish(required("other", wish.other()), wish.reason()), key);
    }

    private static String required(String field, String value) {
        if (value == null || value.isBlank()) {
            throw Refusal.unprocessable(field, "Say which group: " + field + " is missing.");
        }
        return value.strip();
    }

    private Outcome send(PointQuery point, String key, ErrorGroupWish wish, String made) {
        Answer<ErrorGroupRefusal> answer = commands.errorGroup(senders.of(moments.clusterOf(point)), key, wish);
        return Answers.outcome(answer, made, refusal -> refusal(key, refusal));
    }

    private static Refusal refusal(String key, ErrorGroupRefusal refusal) {
        return switch (refusal) {
            case Unknown unknown -> ErrorGroups.unknown(key);
            case PartOfAnother part -> Refusal.conflict(part.words());
            case NotMerged alone -> Refusal.conflict(alone.words());
            case Circle circle -> Refusal.unprocessable("into", circle.words());
            case Wrong wrong -> Refusal.unprocessable(wrong.field(), wrong.words());
        };
    }
}
