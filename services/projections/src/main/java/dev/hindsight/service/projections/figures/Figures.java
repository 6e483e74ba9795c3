package dev.hindsight.service.projections.figures;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gauges that are read together and set together. One that was not set this time is gone: nothing old is told as new. */
final class Figures {
    private final MeterRegistry registry;
    private final Map<String, MultiGauge> gauges = new LinkedHashMap<>();

    Figures(MeterRegistry registry) {
        this.registry = registry;
    }

    void declare(String name, String description) {
        gauges.put(name, MultiGauge.builder(name).description(description).register(registry));
    }

    /** Rows by the name of their gauge. */
    static final class Reading {
        private final Map<String, List<MultiGauge.Row<?>>> rows = new LinkedHashMap<>();

        void set(String name, double value, String... tags) {
            rows.computeIfAbsent(name, key -> new ArrayList<>()).add(MultiGauge.Row.of(Tags.of(tags), value));
        }
    }

    void tell(Reading reading) {
        gauges.forEach((name, gauge) -> gauge.register(reading.rows.getOrDefault(name, List.of()), true));
    }
}
