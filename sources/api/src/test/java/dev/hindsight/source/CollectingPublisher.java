package dev.hindsight.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.hindsight.store.InputTypes;
import io.cloudevents.CloudEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Predicate;

/** Keeps what is published. Can be told to take nothing for a while, and to refuse some events for good. */
public final class CollectingPublisher implements Publisher {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<CloudEvent> events = new ArrayList<>();
    private Predicate<CloudEvent> refused = event -> false;
    private boolean blocked;
    private int waiting;
    private int mostWaiting;

    @Override
    public void publish(CloudEvent event) throws Undeliverable, InterruptedException {
        lock.lockInterruptibly();
        try {
            waiting++;
            mostWaiting = Math.max(mostWaiting, waiting);
            while (blocked) {
                changed.await();
            }
            if (refused.test(event)) {
                throw new Undeliverable("refused by the test");
            }
            events.add(event);
            changed.signalAll();
        } finally {
            waiting--;
            lock.unlock();
        }
    }

    /** From now on whoever publishes waits. */
    public void block() {
        locked(() -> blocked = true);
    }

    public void unblock() {
        locked(() -> blocked = false);
    }

    public void refuse(Predicate<CloudEvent> which) {
        locked(() -> refused = which);
    }

    public void forget() {
        locked(events::clear);
    }

    public List<CloudEvent> events() {
        lock.lock();
        try {
            return List.copyOf(events);
        } finally {
            lock.unlock();
        }
    }

    public List<CloudEvent> events(Predicate<CloudEvent> which) {
        return events().stream().filter(which).toList();
    }

    /** How many threads waited at the same time at most. */
    public int mostWaiting() {
        lock.lock();
        try {
            return mostWaiting;
        } finally {
            lock.unlock();
        }
    }

    /** The first event that fits, waiting for it. */
    public CloudEvent await(String what, Duration atMost, Predicate<CloudEvent> which) {
        return awaitAll(
                what, atMost, all -> all.stream().filter(which).findFirst().orElse(null));
    }

    /** What is found in the events, as soon as it is not null. */
    public <T> T awaitAll(String what, Duration atMost, Function<List<CloudEvent>, T> found) {
        long deadline = System.nanoTime() + atMost.toNanos();
        lock.lock();
        try {
            while (true) {
                T result = found.apply(List.copyOf(events));
                if (result != null) {
                    return result;
                }
                long left = deadline - System.nanoTime();
                if (left <= 0) {
                    throw new AssertionError("within " + atMost + " there was no " + what + " among " + events.size()
                            + " events, the last: " + last());
                }
                changed.await(left, TimeUnit.NANOSECONDS);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", interrupted);
        } finally {
            lock.unlock();
        }
    }

    private String last() {
        List<String> names = new ArrayList<>();
        for (CloudEvent event : events.subList(Math.max(0, events.size() - 5), events.size())) {
            boolean status = event.getType().equals(InputTypes.SOURCE_STATUS);
            String about = status ? new String(event.getData().toBytes(), UTF_8) : event.getSubject();
            names.add(event.getType() + " " + about);
        }
        return names.toString();
    }

    private void locked(Runnable work) {
        lock.lock();
        try {
            work.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
