package dev.hindsight.service.source;

import dev.hindsight.source.Status;
import dev.hindsight.source.kubernetes.KubernetesSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Duration;

/** What the source can see, in figures. */
@Singleton
public class ReachMeters {
    private final MeterRegistry registry;

    ReachMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    void observe(KubernetesSource source, Duration inventoryEvery) {
        for (Status.State state : Status.State.values()) {
            Gauge.builder("hindsight.source.state", source, it -> is(it, state))
                    .description("1 for how the source is, 0 for the rest")
                    .tag("cluster", source.cluster())
                    .tag("state", state.wireName())
                    .register(registry);
        }
        Gauge.builder("hindsight.source.kinds", source, it -> it.reach().kinds())
                .description("Kinds that are followed, or would be if they might be read")
                .tag("cluster", source.cluster())
                .register(registry);
        Gauge.builder("hindsight.source.kinds.denied", source, it -> it.reach().denied())
                .description("Kinds that may not be read")
                .tag("cluster", source.cluster())
                .register(registry);
        Gauge.builder("hindsight.source.inventory.every.seconds", inventoryEvery, Duration::toSeconds)
                .description("How often everything is listed")
                .tag("cluster", source.cluster())
                .register(registry);
    }

    private static double is(KubernetesSource source, Status.State state) {
        Status last = source.reach().status();
        return last != null && last.state() == state ? 1 : 0;
    }
}
