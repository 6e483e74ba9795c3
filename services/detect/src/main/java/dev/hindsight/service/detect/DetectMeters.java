package dev.hindsight.service.detect;

import dev.hindsight.detect.Handled;
import dev.hindsight.detect.Witness;
import dev.hindsight.service.trace.TraceContext;
import dev.hindsight.service.trace.Traces;
import dev.hindsight.store.InputTypes;
import dev.hindsight.store.StoreBusy;
import dev.hindsight.store.reader.Heard.What;
import io.cloudevents.CloudEvent;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.function.BiConsumer;
import org.jboss.logging.Logger;

/** What comes and what becomes of it, in figures and, where it went wrong, in lines of the log. */
@Singleton
public class DetectMeters implements Witness {
    private static final Logger LOG = Logger.getLogger(DetectMeters.class);
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
    private final HeardClusters heard;
    private volatile double firstDurable = Double.NaN;

    DetectMeters(MeterRegistry registry, HeardClusters heard) {
        this.registry = registry;
        this.heard = heard;
        Gauge.builder("hindsight.detect.first.durable.seconds", () -> firstDurable)
                .description("From the start of the Java process until the first event was durable")
                .register(registry);
    }

    @Override
    public BiConsumer<Handled, Throwable> comes(CloudEvent event) {
        long began = System.nanoTime();
        String type = TYPES.getOrDefault(event.getType(), OTHER);
        String cluster = text(event, "cluster");
        Optional<TraceContext> trace = TraceContext.read(text(event, "traceparent"));
        mark(trace, cluster);
        return (handled, failure) -> {
            String outcome = outcome(handled, failure);
            timer(type, outcome).record(Duration.ofNanos(System.nanoTime() - began));
            // The journal answers on a thread of its own, which knows nothing of the request.
            mark(trace, cluster);
            LOG.debugf("Event %s of type %s: %s", event.getId(), type, outcome);
            tell(event, cluster, handled, failure);
        };
    }

    @Override
    public void refused(Handled.DeadLettered letter) {
        timer("none", "deadlettered").record(Duration.ZERO);
        LOG.warnf("Kept as dead letter %d: %s", letter.id(), letter.reason());
    }

    private void tell(CloudEvent event, String cluster, Handled handled, Throwable failure) {
        if (handled instanceof Handled.Appended) {
            durable();
        }
        if (handled instanceof Handled.DeadLettered letter) {
            LOG.warnf("Event %s was kept as dead letter %d: %s", event.getId(), letter.id(), letter.reason());
        } else if (handled != null && cluster != null) {
            heard.from(cluster, What.ANYTHING);
            if (event.getType().equals(InputTypes.INVENTORY_COMPLETED)) {
                heard.from(cluster, What.LIST);
            }
        }
    }

    private static void mark(Optional<TraceContext> trace, String cluster) {
        trace.ifPresent(Traces::put);
        Traces.put(cluster);
    }

    private void durable() {
        if (Double.isNaN(firstDurable)) {
            long began = ManagementFactory.getRuntimeMXBean().getStartTime();
            firstDurable = (System.currentTimeMillis() - began) / 1000.0;
        }
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

    private static String outcome(Handled handled, Throwable failure) {
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

    private static String text(CloudEvent event, String extension) {
        Object value = event.getExtension(extension);
        return value == null ? null : value.toString();
    }
}
