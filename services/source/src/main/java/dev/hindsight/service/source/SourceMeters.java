package dev.hindsight.service.source;

import dev.hindsight.source.HttpPublisher;
import dev.hindsight.source.kubernetes.sieve.SieveCounts;
import dev.hindsight.source.kubernetes.sieve.SievingPublisher;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What this pod tells Prometheus. */
@ApplicationScoped
public class SourceMeters implements SieveCounts {
    /** Kinds come with the events: their number is bounded here, whatever anybody sends. */
    private static final int MOST_KINDS = 200;

    private final MeterRegistry registry;
    private final Map<String, Map<Outcome, Counter>> counters = new ConcurrentHashMap<>();

    @Inject
    SourceMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    void observe(HttpPublisher publisher, SievingPublisher sieve) {
        registry.gauge("hindsight.sieve.bytes", sieve, SievingPublisher::bytes);
        registry.gauge("hindsight.source.sink.failing.seconds", publisher, SourceMeters::failingFor);
        registry.gauge("hindsight.source.sink.taken.timestamp.seconds", publisher, SourceMeters::lastTaken);
    }

    @Override
    public void count(String kind, Outcome outcome) {
        String known = counters.containsKey(kind) || counters.size() < MOST_KINDS ? kind : "other";
        counters.computeIfAbsent(known, _ -> new ConcurrentHashMap<>())
                .computeIfAbsent(outcome, _ -> counter(known, outcome))
                .increment();
    }

    private Counter counter(String kind, Outcome outcome) {
        return Counter.builder("hindsight.sieve.events")
                .description("Events by what the sieve did with them")
                .tag("kind", kind)
                .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
                .register(registry);
    }

    /** 0 while the sink takes what is sent. */
    private static double failingFor(HttpPublisher publisher) {
        Instant since = publisher.sink().failingSince();
        return since == null ? 0 : Duration.between(since, Instant.now()).toMillis() / 1000.0;
    }

    private static double lastTaken(HttpPublisher publisher) {
        return Optional.ofNullable(publisher.sink().lastTaken())
                .map(at -> at.toEpochMilli() / 1000.0)
                .orElse(0.0);
    }
}
