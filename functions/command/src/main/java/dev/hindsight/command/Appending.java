package dev.hindsight.command;

import dev.hindsight.decider.DomainEvent;
import dev.hindsight.store.Cause;
import dev.hindsight.store.EventStore;
import dev.hindsight.store.StoreBusy;
import dev.hindsight.store.Transaction;
import dev.hindsight.store.stream.StreamId;
import dev.hindsight.store.stream.StreamType;
import dev.hindsight.store.time.ClusterTime;
import dev.hindsight.store.wish.CommandDesk.Answer;
import dev.hindsight.store.wish.CommandDesk.Sender;
import dev.hindsight.watch.WatchCommand;
import dev.hindsight.watch.WatchCommand.Register;
import dev.hindsight.watch.WatchDecider;
import dev.hindsight.watch.WatchEvent;
import dev.hindsight.watch.WatchState;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.function.Function;

/** Decides one wish of a person, and appends what follows or tells why nothing does. Safe for many threads. */
final class Appending {
    private final EventStore store;
    private final InstantSource now;
    private final StreamType<WatchCommand, WatchState, WatchEvent> watch =
            new StreamType<>(WatchDecider.STREAM, new WatchDecider());

    Appending(EventStore store, InstantSource now) {
        this.store = store;
        this.now = now;
    }

    Instant wall() {
        return now.instant();
    }

    /** What time it is in the sender's cluster. */
    Instant time(Sender sender) {
        return ClusterTime.now(store.log(), sender.cluster(), now.instant());
    }

    /** @param refusal is asked inside the transaction; empty when the wish will be followed */
    <C, S, E extends DomainEvent, R> Answer<R> decide(
            Sender sender,
            Instant clock,
            StreamType<C, S, E> type,
            StreamId stream,
            C command,
            Function<Transaction, Optional<R>> refusal) {
        Cause cause = new Cause(clock, sender.actor(), sender.id(), sender.traceparent());
        try {
            Answer<R> answer = store.journal()
                    .submit(
                            stream,
                            tx -> refusal.apply(tx)
                                    .<Answer<R>>map(Answer.Refused::new)
                                    .orElseGet(() -> appended(tx, type, stream, command, cause)))
                    .join();
            return answer instanceof Answer.Done<R> done
                    ? new Answer.Done<>(done.events(), store.log().head())
                    : answer;
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof StoreBusy busy ? busy : failed;
        }
    }

    private <C, S, E extends DomainEvent, R> Answer<R> appended(
            Transaction tx, StreamType<C, S, E> type, StreamId stream, C command, Cause cause) {
        register(tx, stream.cluster(), cause);
        return new Answer.Done<>(tx.decide(type, stream, command, cause).size(), 0);
    }

    /** A token may be the first that is ever told of a cluster; as with the first event of it, that registers it. */
    private void register(Transaction tx, String cluster, Cause cause) {
        if (tx.clock(cluster) == null) {
            Register register = new Register(cluster, "watch");
            tx.decide(watch, watch.stream(cluster, WatchDecider.ID), register, cause);
        }
    }
}
