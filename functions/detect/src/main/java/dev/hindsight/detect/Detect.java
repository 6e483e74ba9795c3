package dev.hindsight.detect;

import dev.hindsight.detect.decide.Decisions;
import dev.hindsight.detect.input.Input;
import dev.hindsight.detect.input.InputDecoder;
import dev.hindsight.detect.input.Poison;
import dev.hindsight.finding.RuleCatalogue;
import dev.hindsight.resource.FactExtractor;
import dev.hindsight.store.EventStore;
import dev.hindsight.store.StoreBusy;
import dev.hindsight.store.deadletter.DeadLetters.DeadLetter;
import io.cloudevents.CloudEvent;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;

/**
 * Turns what sources tell of a cluster into facts, findings and gaps in the log. Safe for many threads; the order of
 * events of one object is kept when they are handed over in order by one thread.
 */
public final class Detect {
    private static final String RECEIVER = "detect";

    private final EventStore store;
    private final FactExtractor extractor;
    private final InputDecoder decoder;
    private final Decisions decisions;
    private final InstantSource now;
    private final Witness witness;

    public Detect(EventStore store, FactExtractor extractor, RuleCatalogue rules, InstantSource now) {
        this(store, extractor, rules, now, Settings.STANDARD);
    }

    /** @param now gives the time of events that do not say when they happened */
    public Detect(
            EventStore store, FactExtractor extractor, RuleCatalogue rules, InstantSource now, Settings settings) {
        this(store, extractor, rules, now, settings, Witness.NOBODY);
    }

    public Detect(
            EventStore store,
            FactExtractor extractor,
            RuleCatalogue rules,
            InstantSource now,
            Settings settings,
            Witness witness) {
        this.store = store;
        this.extractor = extractor;
        this.decoder = new InputDecoder(settings.defaultCluster(), settings.largestData(), now);
        this.decisions = new Decisions(store, extractor, rules, settings.inventoryAttempts());
        this.now = now;
        this.witness = witness;
    }

    /**
     * Completes when what follows from the event is durable. Fails with {@link StoreBusy} when it must be sent again
     * soon, and with anything else when something is broken.
     */
    public CompletableFuture<Handled> handle(CloudEvent event) {
        BiConsumer<Handled, Throwable> told = witness.comes(event);
        return handle(event, reason -> keep(Letters.attributes(event), Letters.body(event), reason))
                .whenComplete(told);
    }

    /**
     * Keeps what is no CloudEvent at all, or could not be delivered, as a dead letter, without values that facts would
     * not keep. Durable when this returns.
     */
    public Handled.DeadLettered refuse(Map<String, String> attributes, byte[] body, String reason) {
        Handled.DeadLettered letter = keep(attributes, body, reason);
        witness.refused(letter);
        return letter;
    }

    private Handled.DeadLettered keep(Map<String, String> attributes, byte[] body, String reason) {
        long id = store.deadLetters()
                .add(
                        now.instant(),
                        RECEIVER,
                        reason,
                        KeptLetter.attributes(attributes),
                        KeptLetter.body(attributes.getOrDefault("type", ""), body, extractor))
                .id();
        return new Handled.DeadLettered(id, reason);
    }

    /** Handles a dead letter once more; one that is refused again is not kept twice. The letter is not resolved here. */
    public CompletableFuture<Handled> handleAgain(DeadLetter letter) {
        try {
            return handle(Letters.event(letter), reason -> new Handled.DeadLettered(letter.id(), reason));
        } catch (Poison poison) {
            return CompletableFuture.completedFuture(new Handled.DeadLettered(letter.id(), poison.getMessage()));
        }
    }

    private CompletableFuture<Handled> handle(CloudEvent event, Refusal refusal) {
        try {
            Input input = decoder.decode(event);
            return decisions
                    .on(input)
                    .thenApply(appended -> appended == 0
                            ? new Handled.Unchanged()
                            : new Handled.Appended(
                                    input.envelope().cluster(), store.journal().durable()));
        } catch (Poison poison) {
            return refused(refusal, poison);
        } catch (StoreBusy busy) {
            return CompletableFuture.failedFuture(busy);
        }
    }

    private static CompletableFuture<Handled> refused(Refusal refusal, Poison poison) {
        try {
            return CompletableFuture.completedFuture(refusal.keep(poison.getMessage()));
        } catch (StoreBusy busy) {
            return CompletableFuture.failedFuture(busy);
        }
    }

    @FunctionalInterface
    private interface Refusal {
        Handled keep(String reason);
    }
}
