package dev.hindsight.source.log.follow;

import dev.hindsight.source.log.batch.Origin;
import dev.hindsight.source.log.pod.ContainerView;
import dev.hindsight.source.log.pod.PodLookout;
import dev.hindsight.source.log.pod.PodView;
import dev.hindsight.source.log.position.Cursors;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Those who follow the containers, one for each. */
public final class Followers implements PodLookout.Watcher, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Followers.class);
    private static final Duration LAST_WORDS = Duration.ofSeconds(5);
    private static final Duration TO_END = Duration.ofSeconds(2);

    private final Surroundings around;
    private final Cursors cursors;
    private final Room room;
    private final Linger linger = new Linger();
    private final Counts counts;
    private final Map<String, Follower> followers = new ConcurrentHashMap<>();
    private volatile boolean closed;

    private record Follower(String uid, Tail tail, Thread thread) {}

    public Followers(Surroundings around, Cursors cursors, Room room, Counts counts) {
        this.around = around;
        this.cursors = cursors;
        this.room = room;
        this.counts = counts;
    }

    @Override
    public void there(PodView pod) {
        for (ContainerView container : pod.containers()) {
            String key = key(pod.uid(), container.name());
            Follower known = followers.get(key);
            if (known != null) {
                known.tail().update(pod, container);
            } else if (!closed) {
                followers.put(key, begin(key, pod, container));
            }
        }
    }

    private Follower begin(String key, PodView pod, ContainerView container) {
        Origin origin = new Origin(
                pod.namespace(), pod.name(), pod.uid(), container.name(), pod.node(), "", pod.release(container));
        Intake intake = new Intake(key, origin, cursors.find(key), room, linger, counts);
        Tail tail = new Tail(around, intake, pod, container);
        Thread thread = Thread.ofVirtual().name("log-" + key).start(() -> {
            try {
                tail.run();
            } catch (InterruptedException ended) {
                LOG.debug("the log of {} is no longer followed", key);
            }
        });
        return new Follower(pod.uid(), tail, thread);
    }

    @Override
    public void gone(String uid) {
        for (Follower follower : followers.values()) {
            if (follower.uid().equals(uid)) {
                follower.tail().end();
                Thread.ofVirtual().name("log-end").start(() -> letEnd(follower.thread()));
            }
        }
    }

    private static void letEnd(Thread thread) {
        try {
            if (!thread.join(LAST_WORDS)) {
                thread.interrupt();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Those whose containers are gone and whose lines are all taken over are forgotten. */
    public void sweep() {
        for (Map.Entry<String, Follower> entry : followers.entrySet()) {
            Follower follower = entry.getValue();
            if (!follower.thread().isAlive() && follower.tail().intake().isEmpty()) {
                followers.remove(entry.getKey(), follower);
            }
        }
        if (!closed) {
            Set<String> known = new HashSet<>(followers.keySet());
            cursors.retain(known);
        }
    }

    public Collection<Intake> intakes() {
        return followers.values().stream()
                .map(follower -> follower.tail().intake())
                .toList();
    }

    /** How many containers are followed. */
    public int size() {
        return followers.size();
    }

    /** What may not be read, and since when; empty when all may. */
    public List<Tail.Denial> denials() {
        return followers.values().stream()
                .map(follower -> follower.tail().denial())
                .filter(Objects::nonNull)
                .toList();
    }

    /** Those whose next batch is to be queued for sending; each is told once until it was cut. */
    public List<Intake> due() {
        Collection<Intake> all = intakes();
        linger.among(
                (int) all.stream().filter(intake -> intake.waitingSince() != 0).count());
        long now = System.nanoTime();
        return all.stream().filter(intake -> intake.isDue(now)).toList();
    }

    /** For how long the oldest complete entry waits for being taken over, besides waiting for others. */
    public Duration oldestWaiting() {
        long now = System.nanoTime() - linger.nanos();
        long oldest = 0;
        for (Intake intake : intakes()) {
            long since = intake.waitingSince();
            oldest = since == 0 ? oldest : Math.max(oldest, now - since);
        }
        return Duration.ofNanos(oldest);
    }

    private static String key(String uid, String container) {
        return uid + "/" + container;
    }

    @Override
    public void close() {
        closed = true;
        List<Follower> all = List.copyOf(followers.values());
        all.forEach(follower -> follower.thread().interrupt());
        for (Follower follower : all) {
            try {
                follower.thread().join(TO_END);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
