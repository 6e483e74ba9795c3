package dev.hindsight.view.figures;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Requests are counted by how long they took, so that the promise of 300 ms can be looked after. */
public class QueryTimes {
    private static final double[] BOUNDS = {
        nanos(Duration.ofMillis(50)),
        nanos(Duration.ofMillis(100)),
        nanos(Duration.ofMillis(300)),
        nanos(Duration.ofSeconds(1)),
        nanos(Duration.ofSeconds(5))
    };

    @Produces
    @Singleton
    MeterFilter bounds() {
        return new MeterFilter() {
            @Override
            public DistributionStatisticConfig configure(Meter.Id meter, DistributionStatisticConfig config) {
                return meter.getName().equals("http.server.requests")
                        ? DistributionStatisticConfig.builder()
                                .serviceLevelObjectives(BOUNDS)
                                .build()
                                .merge(config)
                        : config;
            }
        };
    }

    private static double nanos(Duration duration) {
        return duration.toNanos();
    }
}
