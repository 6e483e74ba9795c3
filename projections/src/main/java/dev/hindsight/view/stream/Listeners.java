package dev.hindsight.view.stream;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** All pages that listen; each is told at most four times a second. */
@ApplicationScoped
public class Listeners {
    private static final int TICK_MILLIS = 250;

    private final Growth growth;
    private final Set<Listener> all = ConcurrentHashMap.newKeySet();
    private ScheduledExecutorService clock;

    Listeners(Growth growth) {
        this.growth = growth;
    }

    synchronized void add(Listener listener) {
        if (clock == null) {
            clock = Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("stream").factory());
            growth.listen(grown -> all.forEach(one -> one.take(grown)));
            clock.scheduleAtFixedRate(this::tick, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
        }
        all.add(listener);
    }

    /** How many pages listen now. */
    public int count() {
        return all.size();
    }

    private void tick() {
        all.removeIf(listener -> {
            boolean stays = tick(listener);
            if (!stays) {
                listener.close();
            }
            return !stays;
        });
    }

    private static boolean tick(Listener listener) {
        try {
            return listener.tick();
        } catch (RuntimeException gone) {
            return false;
        }
    }

    synchronized void stop(@Observes ShutdownEvent ended) {
        all.forEach(Listener::close);
        if (clock != null) {
            clock.shutdownNow();
        }
    }
}
