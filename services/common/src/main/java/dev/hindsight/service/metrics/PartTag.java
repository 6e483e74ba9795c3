package dev.hindsight.service.metrics;

import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Every figure says of which part of Hindsight it is, however the scraping is set up. */
public class PartTag {
    @Produces
    @Singleton
    MeterFilter part(@ConfigProperty(name = "quarkus.application.name") String name) {
        return MeterFilter.commonTags(Tags.of("part", name));
    }
}
