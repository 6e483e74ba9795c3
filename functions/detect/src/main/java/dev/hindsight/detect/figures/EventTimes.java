package dev.hindsight.detect.figures;

import dev.hindsight.detect.Handled;
import dev.hindsight.detect.Witness;
import dev.hindsight.store.InputTypes;
import dev.hindsight.store.StoreBusy;
import io.cloudevents.CloudEvent;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.function.BiConsumer;

/** What comes, what becomes of it and how long that takes, in figures. */
public final class EventTimes implements Witness {
    private static final String OTHER = "other";
    private static final Map<String, String> TYPES = Map.of(
            InputTypes.RESOURCE_ADD, "resource.add",
            InputTypes.RESOURCE_UPDATE, "resource.update",
            InputTypes.RESOURCE_DELETE, "resource.delete",
            InputTypes.INVENTORY_OBJECT, "inventory.object",
            InputTypes.INVENTORY_COMPLETED, "inventory.completed",
            InputTypes.SOURCE_STATUS, "source.status",
            InputTypes.LOG_BATCH, "log.batch");

    private final MeterRegistry registry;

    public EventTimes(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public BiConsumer<Handled, Throwable> comes(CloudEvent event) {
        long began = System.nanoTime();
        String type = TYPES.getOrDefault(event.getType(), OTHER);
        return (handled, failure) ->
                timer(type, outcome(handled, failure)).record(Duration.ofNanos(System.nanoTime() - began));
    }

    @Override
    public void refused(Handled.DeadLettered letter) {
        timer("none", "deadlettered").record(Duration.ZERO);
    }

    private Timer timer(String type, String outcome) {
        return Timer.builder("hindsight.detect.events")
                .description("Events that came, until what followed from them was durable")
                .tag("type", type)
                .tag("outcome", outcome)
                .serviceLevelObjectives(
                        Duration.ofMillis(10),
                        Duration.ofMillis(50),
                        Duration.ofMillis(200),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(3),
                        Duration.ofSeconds(10))
                .register(registry);
    }

    /** In a word. */
    public static String outcome(Handled handled, Throwable failure) {
        return switch (handled) {
            case Handled.Appended appended -> "appended";
            case Handled.Unchanged unchanged -> "unchanged";
            case Handled.DeadLettered letter -> "deadlettered";
            case null -> isBusy(failure) ? "busy" : "failed";
        };
    }

    private static boolean isBusy(Throwable failure) {
        Throwable cause = failure instanceof CompletionException around ? around.getCause() : failure;
        return cause instanceof StoreBusy;
    }
}
