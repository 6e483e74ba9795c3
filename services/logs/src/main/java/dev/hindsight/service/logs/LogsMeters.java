package dev.hindsight.service.logs;

import dev.hindsight.source.HttpPublisher;
import dev.hindsight.source.Status;
import dev.hindsight.source.log.LogSource;
import dev.hindsight.source.log.follow.Counts;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.function.ToDoubleFunction;

/** What this pod tells Prometheus of the logs that it follows. */
@ApplicationScoped
public class LogsMeters {
    private final MeterRegistry registry;

    @Inject
    LogsMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    void observe(HttpPublisher publisher) {
        registry.gauge("hindsight.source.sink.failing.seconds", publisher, LogsMeters::failingFor);
    }

    void observe(LogSource source) {
        count(source, "hindsight.logs.lines", "Lines that were read", Counts::lines);
        count(source, "hindsight.logs.bytes", "Bytes of lines that were read", Counts::bytes);
        count(source, "hindsight.logs.delivered.lines", "Entries that were taken over", Counts::delivered);
        count(source, "hindsight.logs.batches", "Batches that were taken over", Counts::batches);
        count(
                source,
                "hindsight.logs.quiet.lines",
                "Lines in batches that were not sent, as they say nothing of note",
                Counts::quiet);
        count(source, "hindsight.logs.dropped.lines", "Lines that were lost", Counts::dropped);
        Gauge.builder("hindsight.logs.containers", source, LogSource::containers)
                .description("Containers whose logs are followed")
                .tag("cluster", source.cluster())
                .register(registry);
        for (Status.State state : Status.State.values()) {
            Gauge.builder("hindsight.logs.state", source, it -> is(it, state))
                    .description("1 for how the following of logs is, 0 for the rest")
                    .tag("cluster", source.cluster())
                    .tag("state", state.wireName())
                    .register(registry);
        }
    }

    private void count(LogSource source, String name, String description, ToDoubleFunction<Counts> figure) {
        FunctionCounter.builder(name, source.counts(), figure)
                .description(description)
                .tag("cluster", source.cluster())
                .register(registry);
    }

    private static double is(LogSource source, Status.State state) {
        Status last = source.status();
        return last != null && last.state() == state ? 1 : 0;
    }

    /** 0 while the sink takes what is sent. */
    private static double failingFor(HttpPublisher publisher) {
        Instant since = publisher.sink().failingSince();
        return since == null ? 0 : Duration.between(since, Instant.now()).toMillis() / 1000.0;
    }
}
