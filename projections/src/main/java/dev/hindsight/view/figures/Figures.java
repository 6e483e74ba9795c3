package dev.hindsight.view.figures;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Gauges that are read together and set together. One that was not set this time is gone: nothing old is told as new.
 * One that is set again is not gone for a moment, whenever somebody scrapes. For one thread.
 */
final class Figures {
    private final MeterRegistry registry;
    private final Map<String, MultiGauge> gauges = new LinkedHashMap<>();
    private final Map<Name, AtomicReference<Double>> values = new LinkedHashMap<>();

    Figures(MeterRegistry registry) {
        this.registry = registry;
    }

    private record Name(String gauge, Tags tags) {}

    void declare(String name, String description) {
        gauges.put(name, MultiGauge.builder(name).description(description).register(registry));
    }

    /** What was found in one look. */
    static final class Reading {
        private final Map<Name, Double> found = new LinkedHashMap<>();

        void set(String name, double value, String... tags) {
            found.put(new Name(name, Tags.of(tags)), value);
        }
    }

    void tell(Reading reading) {
        Map<String, List<MultiGauge.Row<?>>> rows = new LinkedHashMap<>();
        reading.found.forEach((name, value) -> {
            AtomicReference<Double> held = values.computeIfAbsent(name, first -> new AtomicReference<>());
            held.set(value);
            rows.computeIfAbsent(name.gauge(), first -> new ArrayList<>())
                    .add(MultiGauge.Row.of(name.tags(), held, AtomicReference::get));
        });
        Set<Name> present = new HashSet<>(reading.found.keySet());
        values.keySet().removeIf(name -> !present.contains(name));
        gauges.forEach((name, gauge) -> gauge.register(rows.getOrDefault(name, List.of())));
    }
}
