package dev.hindsight.service.detect;

import dev.hindsight.detect.Handled;
import dev.hindsight.detect.Witness;
import dev.hindsight.detect.figures.EventTimes;
import dev.hindsight.service.trace.TraceContext;
import dev.hindsight.service.trace.Traces;
import dev.hindsight.store.InputTypes;
import dev.hindsight.store.reader.Heard.What;
import io.cloudevents.CloudEvent;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.lang.management.ManagementFactory;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jboss.logging.Logger;

/** What comes and what becomes of it, in figures and, where it went wrong, in lines of the log. */
@Singleton
public class DetectMeters implements Witness {
    private static final Logger LOG = Logger.getLogger(DetectMeters.class);

    private final EventTimes times;
    private final HeardClusters heard;
    private volatile double firstDurable = Double.NaN;

    DetectMeters(MeterRegistry registry, HeardClusters heard) {
        this.times = new EventTimes(registry);
        this.heard = heard;
        Gauge.builder("hindsight.detect.first.durable.seconds", () -> firstDurable)
                .description("From the start of the Java process until the first event was durable")
                .register(registry);
    }

    @Override
    public BiConsumer<Handled, Throwable> comes(CloudEvent event) {
        BiConsumer<Handled, Throwable> timed = times.comes(event);
        String cluster = text(event, "cluster");
        Optional<TraceContext> trace = TraceContext.read(text(event, "traceparent"));
        mark(trace, cluster);
        return (handled, failure) -> {
            timed.accept(handled, failure);
            // The journal answers on a thread of its own, which knows nothing of the request.
            mark(trace, cluster);
            LOG.debugf("Event %s of type %s: %s", event.getId(), event.getType(), EventTimes.outcome(handled, failure));
            tell(event, cluster, handled);
        };
    }

    @Override
    public void refused(Handled.DeadLettered letter) {
        times.refused(letter);
        LOG.warnf("Kept as dead letter %d: %s", letter.id(), letter.reason());
    }

    private void tell(CloudEvent event, String cluster, Handled handled) {
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

    private static String text(CloudEvent event, String extension) {
        Object value = event.getExtension(extension);
        return value == null ? null : value.toString();
    }
}
