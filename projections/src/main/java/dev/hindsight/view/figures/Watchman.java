package dev.hindsight.view.figures;

import dev.hindsight.view.figures.Figures.Reading;
import dev.hindsight.view.stream.Listeners;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Looks regularly how Hindsight itself is. The read side does it, as it never sleeps: a function at zero can tell nothing.
 * It looks by the clock and not when it is asked, so that who asks is answered at once while the database is slow.
 */
@Singleton
public class Watchman {
    private static final Logger LOG = Logger.getLogger(Watchman.class);

    private final Figures figures;
    private final ViewFigures views;
    private final ClusterFigures clusters;
    private final StoreFigures store;
    private final Duration every;
    private final Thread thread;
    private volatile double lookedAt = Double.NaN;
    private boolean failing;

    Watchman(
            MeterRegistry registry,
            ViewFigures views,
            ClusterFigures clusters,
            StoreFigures store,
            Listeners listeners,
            @ConfigProperty(name = "hindsight.figures.every", defaultValue = "PT10S") Duration every) {
        this.figures = new Figures(registry);
        this.views = views;
        this.clusters = clusters;
        this.store = store;
        this.every = every;
        this.thread = Thread.ofPlatform().daemon().name("figures").unstarted(this::run);
        ViewFigures.declare(figures);
        ClusterFigures.declare(figures);
        StoreFigures.declare(figures);
        Gauge.builder("hindsight.figures.timestamp.seconds", () -> lookedAt)
                .description("When the figures of views, clusters and the log were read last")
                .register(registry);
        Gauge.builder("hindsight.stream.clients", listeners, Listeners::count)
                .description("Pages that listen for what is new")
                .register(registry);
    }

    void start(@Observes StartupEvent started) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent ended) {
        thread.interrupt();
    }

    private void run() {
        try {
            while (true) {
                look();
                Thread.sleep(every);
            }
        } catch (InterruptedException ended) {
            LOG.debug("ended");
        }
    }

    private void look() {
        Reading reading = new Reading();
        try {
            store.read(reading);
            views.read(reading);
            clusters.read(reading);
            lookedAt = Instant.now().getEpochSecond();
            failing = false;
        } catch (SQLException | RuntimeException failed) {
            if (!failing) {
                LOG.warn("How Hindsight is cannot be read; trying again", failed);
            }
            failing = true;
            reading = new Reading();
        }
        figures.tell(reading);
    }
}
