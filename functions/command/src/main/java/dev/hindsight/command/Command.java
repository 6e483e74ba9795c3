package dev.hindsight.command;

import dev.hindsight.decider.DomainEvent;
import dev.hindsight.errorgroup.ErrorGroupRefusal;
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
import dev.hindsight.store.EventStore;
import dev.hindsight.store.stream.StreamId;
import dev.hindsight.store.stream.StreamType;
import dev.hindsight.store.wish.CommandDesk;
import dev.hindsight.store.wish.ErrorGroupWish;
import dev.hindsight.suppression.Suppression;
import dev.hindsight.suppression.SuppressionCommand;
import dev.hindsight.suppression.SuppressionCommand.Define;
import dev.hindsight.suppression.SuppressionCommand.Withdraw;
import dev.hindsight.suppression.SuppressionDecider;
import dev.hindsight.suppression.SuppressionEvent;
import dev.hindsight.suppression.SuppressionRefusal;
import dev.hindsight.suppression.SuppressionState;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BiFunction;

/** Appends what people decide: the only function that may, and that may nothing else. Safe for many threads. */
public final class Command implements CommandDesk {
    private final Appending appending;
    private final ErrorGroupDesk errorGroups;
    private final RuleSetDecider ruleSets;
    private final SuppressionDecider suppressions;
    private final StreamType<RuleSetCommand, RuleSets, RuleSetEvent> ruleSetStreams;
    private final StreamType<SuppressionCommand, SuppressionState, SuppressionEvent> suppressionStreams;

    private final IngestTokenDecider tokens = new IngestTokenDecider();
    private final StreamType<IngestTokenCommand, IngestTokenState, IngestTokenEvent> tokenStreams =
            new StreamType<>(IngestTokenDecider.STREAM, tokens);

    /** @param now is when people decide; in a recorded cluster the time of the recording is taken */
    public Command(EventStore store, RuleCatalogue rules, InstantSource now) {
        this.appending = new Appending(store, now);
        this.errorGroups = new ErrorGroupDesk(appending);
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
        Instant wall = appending.wall();
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

    @Override
    public Answer<ErrorGroupRefusal> errorGroup(Sender sender, String key, ErrorGroupWish wish) {
        return errorGroups.decide(sender, key, wish);
    }

    private Instant time(Sender sender) {
        return appending.time(sender);
    }

    private <C, S, E extends DomainEvent, R> Answer<R> decide(
            Sender sender,
            Instant clock,
            StreamType<C, S, E> type,
            StreamId stream,
            C command,
            BiFunction<S, C, Optional<R>> refusal) {
        return appending.decide(
                sender, clock, type, stream, command, tx -> refusal.apply(tx.state(type, stream), command));
    }
}
