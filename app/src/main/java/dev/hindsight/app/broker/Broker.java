package dev.hindsight.app.broker;

import dev.hindsight.store.deadletter.DeadLetters;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.provider.EventFormatProvider;
import io.cloudevents.jackson.JsonFormat;
import io.quarkus.logging.Log;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Delivers CloudEvents inside one process as a Knative Broker does between many: by the Triggers of {@code knative/},
 * at least once, in no promised order, with retries, back-off and dead letters. Events under way are bounded; whoever
 * publishes waits for a place.
 */
public final class Broker implements AutoCloseable {
    private static final int UNDER_WAY = 1_024;

    private final List<Trigger> triggers;
    private final Map<String, Subscriber> subscribers;
    private final DeadLetters deadLetters;
    private final InstantSource now;
    private final Semaphore places = new Semaphore(UNDER_WAY);
    private final ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("broker-retry").factory());

    /** @param subscribers by the name that a Trigger's subscriber has; a Trigger without one is an error */
    public Broker(
            InputStream manifests, Map<String, Subscriber> subscribers, DeadLetters deadLetters, InstantSource now) {
        this.triggers = TriggerFile.read(manifests);
        this.subscribers = Map.copyOf(subscribers);
        this.deadLetters = deadLetters;
        this.now = now;
        for (Trigger trigger : triggers) {
            if (!subscribers.containsKey(trigger.subscriber())) {
                throw new IllegalArgumentException(
                        "Trigger " + trigger.name() + " names the unknown subscriber " + trigger.subscriber());
            }
        }
    }

    /**
     * Takes an event as soon as there is a place for it. The future completes when each Trigger that wants the event
     * has it handled or kept as a dead letter.
     */
    public CompletableFuture<Void> publish(CloudEvent event) throws InterruptedException {
        places.acquire();
        return route(event).whenComplete((done, failed) -> places.release());
    }

    /** An answer takes no place of its own: its event still holds one, and waiting here for another could be for ever. */
    private CompletableFuture<Void> route(CloudEvent event) {
        return CompletableFuture.allOf(triggers.stream()
                .filter(trigger -> trigger.filter().accepts(event))
                .map(trigger -> deliver(trigger, event, 0))
                .toArray(CompletableFuture[]::new));
    }

    private CompletableFuture<Void> deliver(Trigger trigger, CloudEvent event, int attempt) {
        return attempt(trigger, event)
                .handle((answer, failure) -> failure == null
                        ? answer.map(this::route).orElseGet(() -> CompletableFuture.completedFuture(null))
                        : again(trigger, event, attempt + 1, failure))
                .thenCompose(next -> next);
    }

    private CompletableFuture<Optional<CloudEvent>> attempt(Trigger trigger, CloudEvent event) {
        try {
            return subscribers.get(trigger.subscriber()).deliver(event);
        } catch (RuntimeException failure) {
            return CompletableFuture.failedFuture(failure);
        }
    }

    private CompletableFuture<Void> again(Trigger trigger, CloudEvent event, int attempt, Throwable failure) {
        if (attempt > trigger.delivery().retry() || later.isShutdown()) {
            return giveUp(trigger, event, failure);
        }
        CompletableFuture<Void> done = new CompletableFuture<>();
        later.schedule(
                () -> deliver(trigger, event, attempt).whenComplete((result, failed) -> done.complete(null)),
                trigger.delivery().delayBefore(attempt).toMillis(),
                TimeUnit.MILLISECONDS);
        return done;
    }

    private CompletableFuture<Void> giveUp(Trigger trigger, CloudEvent event, Throwable failure) {
        Log.warnf(
                "Event %s of type %s was not delivered to %s: %s",
                event.getId(), event.getType(), trigger.subscriber(), failure);
        if (trigger.delivery().deadLetter()) {
            return CompletableFuture.runAsync(() -> keep(trigger, event, failure));
        }
        return CompletableFuture.completedFuture(null);
    }

    private void keep(Trigger trigger, CloudEvent event, Throwable failure) {
        Map<String, String> attributes = new TreeMap<>();
        event.getAttributeNames().forEach(name -> attributes.put(name, String.valueOf(event.getAttribute(name))));
        event.getExtensionNames().forEach(name -> attributes.put(name, String.valueOf(event.getExtension(name))));
        byte[] body = EventFormatProvider.getInstance()
                .resolveFormat(JsonFormat.CONTENT_TYPE)
                .serialize(event);
        deadLetters.add(now.instant(), trigger.subscriber(), "not delivered: " + failure, attributes, body);
    }

    /** Ends retries; what was not delivered by then is kept as dead letters. */
    @Override
    public void close() {
        later.shutdownNow();
    }
}
