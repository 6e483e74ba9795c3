package dev.hindsight.correlate.figures;

import dev.hindsight.correlate.Correlate;
import dev.hindsight.correlate.Progress;
import dev.hindsight.correlate.Witness;
import dev.hindsight.store.StoreBusy;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;

/** How clusters are read, in figures. How far behind a cluster is, is told by the read side, which never sleeps. */
public final class FoldTimes implements Witness {
    private final MeterRegistry registry;
    private final Counter appended;
    private final Map<String, AtomicLong> positions = new ConcurrentHashMap<>();

    public FoldTimes(MeterRegistry registry) {
        this.registry = registry;
        this.appended = Counter.builder("hindsight.correlate.appended.events")
                .description("Events that were appended for what was read")
                .register(registry);
    }

    /** Once there is one. */
    public void tellOf(Correlate correlate) {
        Gauge.builder("hindsight.correlate.claims", correlate, it -> it.held().size())
                .description("Clusters that this process keeps others from reading")
                .register(registry);
    }

    @Override
    public BiConsumer<Progress, Throwable> begins(String cluster) {
        long began = System.nanoTime();
        return (progress, failure) -> {
            timer(outcome(progress, failure)).record(Duration.ofNanos(System.nanoTime() - began));
            if (progress != null) {
                appended.increment(progress.appended());
                position(cluster).set(progress.position());
            }
        };
    }

    private AtomicLong position(String cluster) {
        return positions.computeIfAbsent(cluster, name -> {
            AtomicLong position = new AtomicLong();
            Gauge.builder("hindsight.correlate.position", position, AtomicLong::get)
                    .description("The last position of the log that this process has read of the cluster")
                    .tag("cluster", name)
                    .register(registry);
            return position;
        });
    }

    private Timer timer(String outcome) {
        return Timer.builder("hindsight.correlate.fold")
                .description("How long it took to catch up with a cluster")
                .tag("outcome", outcome)
                .serviceLevelObjectives(
                        Duration.ofMillis(50), Duration.ofMillis(500), Duration.ofSeconds(5), Duration.ofSeconds(30))
                .register(registry);
    }

    private static String outcome(Progress progress, Throwable failure) {
        if (progress != null) {
            return progress.appended() == 0 ? "unchanged" : "appended";
        }
        return failure instanceof StoreBusy ? "busy" : "failed";
    }
}
