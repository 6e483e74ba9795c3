package dev.hindsight.command;

import dev.hindsight.errorgroup.ErrorGroupCommand;
import dev.hindsight.errorgroup.ErrorGroupCommand.Distinguish;
import dev.hindsight.errorgroup.ErrorGroupCommand.Merge;
import dev.hindsight.errorgroup.ErrorGroupDecider;
import dev.hindsight.errorgroup.ErrorGroupRefusal;
import dev.hindsight.errorgroup.ErrorGroupRefusal.Circle;
import dev.hindsight.errorgroup.ErrorGroupRefusal.Wrong;
import dev.hindsight.errorgroup.ErrorGroupState.Known;
import dev.hindsight.errorgroup.IgnoreUntil;
import dev.hindsight.store.Transaction;
import dev.hindsight.store.stream.ErrorStreams;
import dev.hindsight.store.stream.StreamId;
import dev.hindsight.store.wish.CommandDesk.Answer;
import dev.hindsight.store.wish.CommandDesk.Sender;
import dev.hindsight.store.wish.ErrorGroupWish;
import java.time.Instant;
import java.util.Optional;

/** What people decide of groups of errors. Where two groups are concerned, both are looked at in one transaction. */
final class ErrorGroupDesk {
    /** Merges upon merges; no person makes so many. */
    private static final int DEEPEST = 100;

    private final Appending appending;
    private final ErrorGroupDecider groups = new ErrorGroupDecider();

    ErrorGroupDesk(Appending appending) {
        this.appending = appending;
    }

    Answer<ErrorGroupRefusal> decide(Sender sender, String key, ErrorGroupWish wish) {
        Instant clock = appending.time(sender);
        ErrorGroupCommand command = command(wish, clock);
        StreamId stream = ErrorStreams.GROUPS.stream(sender.cluster(), key);
        return appending.decide(
                sender,
                clock,
                ErrorStreams.GROUPS,
                stream,
                command,
                tx -> groups.refusal(tx.state(ErrorStreams.GROUPS, stream), command)
                        .or(() -> ofOther(tx, stream, command)));
    }

    private static ErrorGroupCommand command(ErrorGroupWish wish, Instant clock) {
        return switch (wish) {
            case ErrorGroupWish.Resolve its ->
                new ErrorGroupCommand.Resolve(text(its.release()), text(its.reason()), clock);
            case ErrorGroupWish.Ignore its ->
                new ErrorGroupCommand.Ignore(until(its, clock), text(its.reason()), clock);
            case ErrorGroupWish.Reopen its -> new ErrorGroupCommand.Reopen(text(its.reason()));
            case ErrorGroupWish.Merge its -> new Merge(text(its.into()), text(its.reason()));
            case ErrorGroupWish.Split its -> new ErrorGroupCommand.Split(text(its.reason()));
            case ErrorGroupWish.Assign its -> new ErrorGroupCommand.Assign(text(its.owner()));
            case ErrorGroupWish.Comment its -> new ErrorGroupCommand.Comment(its.id(), text(its.text()));
            case ErrorGroupWish.Distinguish its -> new Distinguish(text(its.other()), text(its.reason()));
        };
    }

    private static IgnoreUntil until(ErrorGroupWish.Ignore wish, Instant clock) {
        Instant time = wish.lasting() == null ? wish.until() : clock.plus(wish.lasting());
        return new IgnoreUntil(time, wish.count(), wish.spike());
    }

    private static String text(String textOrNull) {
        return textOrNull == null ? "" : textOrNull.strip();
    }

    private Optional<ErrorGroupRefusal> ofOther(Transaction tx, StreamId stream, ErrorGroupCommand command) {
        return switch (command) {
            case Merge merge -> ofTarget(tx, stream, merge.into());
            case Distinguish distinguish ->
                known(tx, stream.cluster(), distinguish.other()).isPresent() ? Optional.empty() : unknown("other");
            default -> Optional.empty();
        };
    }

    /** Only a group of its own takes in others: so no merge can lead back, whatever others do meanwhile. */
    private Optional<ErrorGroupRefusal> ofTarget(Transaction tx, StreamId stream, String into) {
        Optional<Known> target = known(tx, stream.cluster(), into);
        if (target.isEmpty()) {
            return unknown("into");
        }
        if (!target.get().isMerged()) {
            return Optional.empty();
        }
        String root = root(tx, stream.cluster(), target.get());
        return root.equals(stream.id())
                ? Optional.of(new Circle(into))
                : Optional.of(new Wrong("into", "That group is merged itself; merge into " + root + " instead."));
    }

    private String root(Transaction tx, String cluster, Known merged) {
        Known group = merged;
        for (int depth = 0; depth < DEEPEST && group.isMerged(); depth++) {
            Optional<Known> next = known(tx, cluster, group.mergedInto());
            if (next.isEmpty()) {
                return group.mergedInto();
            }
            group = next.get();
        }
        return group.identity().key();
    }

    private Optional<Known> known(Transaction tx, String cluster, String key) {
        return tx.state(ErrorStreams.GROUPS, ErrorStreams.GROUPS.stream(cluster, key)) instanceof Known known
                ? Optional.of(known)
                : Optional.empty();
    }

    private static Optional<ErrorGroupRefusal> unknown(String field) {
        return Optional.of(new Wrong(field, "There is no such group of errors in this cluster."));
    }
}
