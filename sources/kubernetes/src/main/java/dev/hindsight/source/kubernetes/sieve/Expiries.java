package dev.hindsight.source.kubernetes.sieve;

import dev.hindsight.store.InputTypes;
import io.cloudevents.CloudEvent;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * Deletes of Kubernetes Events, which end by themselves an hour after they were written. That is written down, but it is
 * no news: after a busy hour it would keep everybody awake for another. So they wait for something that has to be told
 * anyway. Bounded by number and bytes. Safe for many threads.
 */
final class Expiries {
    private static final int MOST = 2_000;
    private static final long MOST_BYTES = 4 << 20;
    private static final Set<String> VERSIONS = Set.of("v1", "events.k8s.io/v1");

    private final Deque<CloudEvent> waiting = new ArrayDeque<>();
    private long bytes;

    static boolean isOne(CloudEvent event) {
        return event.getType().equals(InputTypes.RESOURCE_DELETE) && isOfEvents(event);
    }

    /** Whether it says that the list of Events is complete, which must not miss what is only on its way. */
    static boolean endTheirWaiting(CloudEvent event) {
        return event.getType().equals(InputTypes.INVENTORY_COMPLETED) && isOfEvents(event);
    }

    /** False when no more may wait. */
    synchronized boolean keep(CloudEvent event) {
        long size = size(event);
        if (waiting.size() >= MOST || bytes + size > MOST_BYTES) {
            return false;
        }
        bytes += size;
        waiting.add(event);
        return true;
    }

    /** The oldest; null when none waits. */
    synchronized CloudEvent next() {
        CloudEvent oldest = waiting.poll();
        bytes -= oldest == null ? 0 : size(oldest);
        return oldest;
    }

    synchronized boolean isEmpty() {
        return waiting.isEmpty();
    }

    private static boolean isOfEvents(CloudEvent event) {
        return "Event".equals(event.getExtension("kind"))
                && VERSIONS.contains(String.valueOf(event.getExtension("apiversion")));
    }

    private static long size(CloudEvent event) {
        return event.getData() == null ? 0 : event.getData().toBytes().length;
    }
}
