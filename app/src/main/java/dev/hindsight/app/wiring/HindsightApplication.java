package dev.hindsight.app.wiring;

import dev.hindsight.app.Settings;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.inject.Inject;

/** What runs between the start and the stop of the process. */
public final class HindsightApplication implements QuarkusApplication {
    @Inject
    Settings settings;

    @Inject
    Runtime runtime;

    @Override
    public int run(String... args) {
        runtime.start();
        Welcome.say(settings);
        Quarkus.waitForExit();
        runtime.stop();
        return 0;
    }
}
