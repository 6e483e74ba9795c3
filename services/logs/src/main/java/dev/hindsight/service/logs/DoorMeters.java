package dev.hindsight.service.logs;

import dev.hindsight.source.log.door.http.DoorCounts;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What this pod tells Prometheus of the lines that pipelines send. */
@ApplicationScoped
public class DoorMeters implements DoorCounts {
    private final MeterRegistry registry;

    @Inject
    DoorMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void answered(String door, int status, int accepted, int refused) {
        Counter.builder("hindsight.logs.door.requests")
                .description("Requests by how they were answered")
                .tag("door", door)
                .tag("status", Integer.toString(status))
                .register(registry)
                .increment();
        count(door, "accepted", accepted);
        count(door, "refused", refused);
    }

    private void count(String door, String outcome, int lines) {
        Counter.builder("hindsight.logs.door.lines")
                .description("Lines that pipelines sent, by what became of them")
                .tag("door", door)
                .tag("outcome", outcome)
                .register(registry)
                .increment(lines);
    }
}
