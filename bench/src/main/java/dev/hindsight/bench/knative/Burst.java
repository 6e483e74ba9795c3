package dev.hindsight.bench.knative;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/** Many events at once while {@code detect} sleeps at zero: how long until all are durable, and whether none is lost. */
final class Burst {
    private static final Duration ASLEEP = Duration.ofMinutes(5);
    private static final Duration LONGEST = Duration.ofMinutes(3);
    private static final int AT_ONCE = 64;
    private static final int TRIES = 20;

    private final Installed installed;
    private final String cluster = "burst-" + Instant.now().getEpochSecond();
    private final AtomicInteger sentAgain = new AtomicInteger();

    Burst(Installed installed) {
        this.installed = installed;
    }

    void run(int events) throws IOException, InterruptedException {
        installed.awaitAsleep("detect", ASLEEP);
        installed.door();
        Processors processors = new Processors();
        Instant began = Instant.now();
        long there;
        Instant sent;
        long pods;
        try (Pods watched = new Pods(installed)) {
            send(events);
            sent = Instant.now();
            there = count();
            while (there < events && Instant.now().isBefore(began.plus(LONGEST))) {
                Thread.sleep(250);
                there = count();
            }
            pods = watched.names("detect").count();
        }
        System.out.printf(
                "%d events at zero: taken by the Broker after %.1f s (%d sent again), %d in the view after %.1f s,"
                        + " %d missing; %d pods of detect were made%n",
                events,
                seconds(began, sent),
                sentAgain.get(),
                there,
                seconds(began, Instant.now()),
                events - there,
                pods);
        processors.tell();
    }

    private void send(int events) throws InterruptedException {
        Semaphore places = new Semaphore(AT_ONCE);
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int number = 0; number < events; number++) {
                Observed object = Observed.of(cluster, "burst-" + number);
                places.acquire();
                senders.submit(() -> {
                    try {
                        send(object);
                    } finally {
                        places.release();
                    }
                    return null;
                });
            }
        }
    }

    /** As a source does it: tried again until the Broker takes it. */
    private void send(Observed object) throws InterruptedException, IOException {
        for (int tries = 1; ; tries++) {
            try {
                installed.send(object);
                return;
            } catch (IOException refused) {
                if (tries == TRIES) {
                    throw refused;
                }
                sentAgain.incrementAndGet();
                Thread.sleep(200L * tries);
            }
        }
    }

    private long count() throws IOException, InterruptedException {
        return installed
                .get("/api/v1/resources?kind=ConfigMap&limit=1&cluster=" + cluster)
                .path("total")
                .asLong();
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / 1000.0;
    }
}
