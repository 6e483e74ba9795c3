package dev.hindsight.source.kubernetes;

import dev.hindsight.source.Backoff;
import dev.hindsight.source.kubernetes.access.ApiRefusal;
import dev.hindsight.source.kubernetes.access.Explanation;
import dev.hindsight.source.kubernetes.follow.KindFollower;
import dev.hindsight.source.kubernetes.follow.Surroundings;
import dev.hindsight.source.kubernetes.kinds.Discovery;
import dev.hindsight.source.kubernetes.kinds.ServedKind;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** Looks from time to time which of the wanted kinds there are, and lets each be followed. */
final class Lookout {
    private final SourceConfig config;
    private final Surroundings around;
    private final Discovery discovery;
    private final Map<ServedKind, KindFollower> followers = new LinkedHashMap<>();
    private boolean closed;

    Lookout(SourceConfig config, Surroundings around) {
        this.config = config;
        this.around = around;
        this.discovery = new Discovery(around.api());
    }

    /** Until interrupted. */
    void run() throws InterruptedException {
        Backoff backoff =
                new Backoff(Duration.ofMillis(500), around.timing().longestWait(), ThreadLocalRandom.current());
        while (true) {
            try {
                follow(discovery.served(config.wanted(), config.custom()));
                around.contact().seen();
                backoff.succeeded();
                Thread.sleep(around.timing().lookAgainEvery());
            } catch (IOException | ApiRefusal noAnswer) {
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                around.contact().lost(Explanation.of(noAnswer, around.api().url()));
                Thread.sleep(backoff.next());
            }
        }
    }

    synchronized List<KindFollower> followers() {
        return List.copyOf(followers.values());
    }

    void close() {
        List<KindFollower> all;
        synchronized (this) {
            closed = true;
            all = new ArrayList<>(followers.values());
        }
        all.forEach(KindFollower::stop);
        all.forEach(KindFollower::close);
    }

    private synchronized void follow(List<ServedKind> served) {
        followers.values().removeIf(follower -> {
            if (follower.isGone()) {
                follower.close();
            }
            return follower.isGone();
        });
        for (ServedKind kind : served) {
            followers.computeIfAbsent(kind, this::begin).lookAgain();
        }
    }

    private KindFollower begin(ServedKind kind) {
        KindFollower follower = new KindFollower(kind, namespacesFor(kind), around);
        if (!closed) {
            follower.start();
        }
        return follower;
    }

    private List<String> namespacesFor(ServedKind kind) {
        boolean some = kind.namespaced() && !config.namespaces().isEmpty();
        return some ? config.namespaces().stream().sorted().toList() : List.of("");
    }
}
