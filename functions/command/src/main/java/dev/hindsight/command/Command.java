package dev.hindsight.command;

import dev.hindsight.decider.DomainEvent;
import dev.hindsight.finding.RuleCatalogue;
import dev.hindsight.ingest.IngestToken;
import dev.hindsight.ingest.IngestTokenCommand;
import dev.hindsight.ingest.IngestTokenCommand.Create;
import dev.hindsight.ingest.IngestTokenCommand.Revoke;
import dev.hindsight.ingest.IngestTokenDecider;
import dev.hindsight.ingest.IngestTokenEvent;
import dev.hindsight.ingest.IngestTokenRefusal;
import dev.hindsight.ingest.IngestTokenState;
import dev.hindsight.ruleset.RuleSetCommand;
import dev.hindsight.ruleset.RuleSetDecider;
import dev.hindsight.ruleset.RuleSetEvent;
import dev.hindsight.ruleset.RuleSetRefusal;
import dev.hindsight.ruleset.RuleSets;
import dev.hindsight.store.Cause;
import dev.hindsight.store.ClusterTime;
import dev.hindsight.store.CommandDesk;
import dev.hindsight.store.EventStore;
import dev.hindsight.store.StoreBusy;
import dev.hindsight.store.StreamId;
import dev.hindsight.store.StreamType;
import dev.hindsight.store.Transaction;
import dev.hindsight.suppression.Suppression;
import dev.hindsight.suppression.SuppressionCommand;
import dev.hindsight.suppression.SuppressionCommand.Define;
import dev.hindsight.suppression.SuppressionCommand.Withdraw;
import dev.hindsight.suppression.SuppressionDecider;
import dev.hindsight.suppression.SuppressionEvent;
import dev.hindsight.suppression.SuppressionRefusal;
import dev.hindsight.suppression.SuppressionState;
import dev.hindsight.watch.WatchCommand;
import dev.hindsight.watch.WatchCommand.Register;
import dev.hindsight.watch.WatchDecider;
import dev.hindsight.watch.WatchEvent;
import dev.hindsight.watch.WatchState;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.function.BiFunction;

/** Appends what people decide: the only function that may, and that may nothing else. Safe for many threads. */
public final class Command implements CommandDesk {
    private final EventStore store;
    private final InstantSource now;
    private final RuleSetDecider ruleSets;
    private final SuppressionDecider suppressions;
    private final StreamType<RuleSetCommand, RuleSets, RuleSetEvent> ruleSetStreams;
    private final StreamType<SuppressionCommand, SuppressionState, SuppressionEvent> suppressionStreams;

    private final IngestTokenDecider tokens = new IngestTokenDecider();
    private final StreamType<IngestTokenCommand, IngestTokenState, IngestTokenEvent> tokenStreams =
            new StreamType<>(IngestTokenDecider.STREAM, tokens);
    private final StreamType<WatchCommand, WatchState, WatchEvent> watch =
            new StreamType<>(WatchDecider.STREAM, new WatchDecider());

    /** @param now is when people decide; in a recorded cluster the time of the recording is taken */
    public Command(EventStore store, RuleCatalogue rules, InstantSource now) {
        this.store = store;
        this.now = now;
        this.ruleSets = new RuleSetDecider(rules);
        this.suppressions = new SuppressionDecider(rules);
        this.ruleSetStreams = new StreamType<>(RuleSetDecider.STREAM, ruleSets);
        this.suppressionStreams = new StreamType<>(SuppressionDecider.STREAM, suppressions);
    }

    @Override
    public Answer<RuleSetRefusal> rules(Sender sender, RuleSetCommand command) {
        StreamId stream = ruleSetStreams.stream(sender.cluster(), RuleSetDecider.ID);
        return decide(sender, time(sender), ruleSetStreams, stream, command, ruleSets::refusal);
    }

    @Override
    public Answer<SuppressionRefusal> suppress(Sender sender, Suppress wish) {
        Instant clock = time(sender);
        Instant until = wish.lasting() == null ? wish.until() : clock.plus(wish.lasting());
        Suppression suppression = new Suppression(wish.id(), wish.target(), wish.reason(), until);
        return decide(sender, clock, wish.id(), new Define(suppression, clock));
    }

    @Override
    public Answer<SuppressionRefusal> withdraw(Sender sender, String suppression, String reason) {
        return decide(sender, time(sender), suppression, new Withdraw(reason));
    }

    private Answer<SuppressionRefusal> decide(Sender sender, Instant clock, String id, SuppressionCommand command) {
        StreamId stream = suppressionStreams.stream(sender.cluster(), id);
        return decide(sender, clock, suppressionStreams, stream, command, suppressions::refusal);
    }

    /** Tokens let in what happens now, so the wall's clock says when one expires, also beside a recording. */
    @Override
    public Answer<IngestTokenRefusal> createToken(Sender sender, Issue wish) {
        Instant wall = now.instant();
        Instant expires = wish.lasting() == null ? wish.expires() : IngestToken.after(wall, wish.lasting());
        IngestToken token = new IngestToken(wish.id(), sender.cluster(), wish.name(), wish.hash(), expires);
        Create create = new Create(token, wall);
        Optional<IngestTokenRefusal> wrong = tokens.refusal(tokens.initial(), create);
        if (wrong.isPresent()) {
            // A cluster without a name has not even a stream to ask.
            return new Answer.Refused<>(wrong.get());
        }
        return decide(sender, time(sender), tokenStreams, tokenStream(sender, wish.id()), create, tokens::refusal);
    }

    @Override
    public Answer<IngestTokenRefusal> revokeToken(Sender sender, String token, String reason) {
        return decide(
                sender, time(sender), tokenStreams, tokenStream(sender, token), new Revoke(reason), tokens::refusal);
    }

    private StreamId tokenStream(Sender sender, String id) {
        return tokenStreams.stream(sender.cluster(), id);
    }

    private Instant time(Sender sender) {
        return ClusterTime.now(store.log(), sender.cluster(), now.instant());
    }

    private <C, S, E extends DomainEvent, R> Answer<R> decide(
            Sender sender,
            Instant clock,
            StreamType<C, S, E> type,
            StreamId stream,
            C command,
            BiFunction<S, C, Optional<R>> refusal) {
        Cause cause = new Cause(clock, sender.actor(), sender.id(), sender.traceparent());
        try {
            Answer<R> answer = store.journal()
                    .submit(
                            stream,
                            tx -> refusal.apply(tx.state(type, stream), command)
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
