package dev.hindsight.store.axon;

import dev.hindsight.store.JournalWitness;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;

/** What the journal does, in figures. */
public final class JournalMeters implements JournalWitness {
    private final Counter refused;
    private final Counter appended;
    private final DistributionSummary group;
    private final Timer commit;

    public JournalMeters(MeterRegistry registry) {
        refused = Counter.builder("hindsight.journal.refused")
                .description("Works that were refused, as too many waited: their senders got a 503")
                .register(registry);
        appended = Counter.builder("hindsight.journal.appended.events")
                .description("Events that this process appended to the log")
                .register(registry);
        group = DistributionSummary.builder("hindsight.journal.group.works")
                .description("Works that shared a transaction")
                .serviceLevelObjectives(1, 4, 16, 64, 256)
                .register(registry);
        commit = Timer.builder("hindsight.journal.commit")
                .description("How long a transaction took, from taking its works until it was durable")
                .serviceLevelObjectives(
                        Duration.ofMillis(5),
                        Duration.ofMillis(20),
                        Duration.ofMillis(100),
                        Duration.ofMillis(500),
                        Duration.ofSeconds(2))
                .register(registry);
    }

    @Override
    public void refused() {
        refused.increment();
    }

    @Override
    public void committed(int works, int events, Duration took) {
        group.record(works);
        appended.increment(events);
        commit.record(took);
    }
}
