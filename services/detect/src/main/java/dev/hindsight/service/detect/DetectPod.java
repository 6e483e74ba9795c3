package dev.hindsight.service.detect;

import dev.hindsight.detect.Detect;
import dev.hindsight.detect.HmacDigest;
import dev.hindsight.detect.Settings;
import dev.hindsight.finding.RuleCatalogue;
import dev.hindsight.resource.FactExtractor;
import dev.hindsight.store.EventStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The parts of this pod, put together. */
@ApplicationScoped
public class DetectPod {
    @Produces
    @Singleton
    Detect detect(
            EventStore store, @ConfigProperty(name = "hindsight.digest-key") String digestKey, DetectMeters meters) {
        return new Detect(
                store,
                new FactExtractor(new HmacDigest(digestKey)),
                RuleCatalogue.standard(),
                InstantSource.system(),
                Settings.STANDARD,
                meters);
    }
}
