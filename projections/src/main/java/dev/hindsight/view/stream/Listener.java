package dev.hindsight.view.stream;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One page that listens. What it was not told yet is kept as at most one event a cluster, and nothing is sent while it
 * has not taken what was sent before; when that takes too long it is dropped, and its browser connects anew.
 */
final class Listener {
    private static final long PATIENCE = Duration.ofSeconds(30).toNanos();
    private static final long SILENCE = Duration.ofSeconds(15).toNanos();

    private final Sse sse;
    private final SseEventSink sink;
    private final String cluster;
    private final Map<String, Grown> untold = new LinkedHashMap<>();
    private int onTheWay;
    private long lastSent;

    Listener(Sse sse, SseEventSink sink, String cluster) {
        this.sse = sse;
        this.sink = sink;
        this.cluster = cluster;
        this.lastSent = System.nanoTime();
    }

    /** Never blocks. */
    synchronized void take(Grown grown) {
        if (cluster == null || cluster.equals(grown.cluster())) {
            untold.merge(grown.cluster(), grown, Grown::and);
        }
    }

    /** Sends what is untold; false when the listener is gone or too slow. */
    boolean tick() {
        if (sink.isClosed()) {
            return false;
        }
        List<OutboundSseEvent> events;
        synchronized (this) {
            long quiet = System.nanoTime() - lastSent;
            if (onTheWay > 0) {
                return quiet < PATIENCE;
            }
            events = due(quiet);
            onTheWay = events.size();
        }
        events.forEach(this::send);
        return true;
    }

    private List<OutboundSseEvent> due(long quiet) {
        List<OutboundSseEvent> events = new ArrayList<>();
        for (Grown grown : untold.values()) {
            events.add(sse.newEventBuilder()
                    .name("grew")
                    .mediaType(MediaType.APPLICATION_JSON_TYPE)
                    .data(Grown.class, grown)
                    .build());
        }
        untold.clear();
        if (events.isEmpty() && quiet > SILENCE) {
            events.add(sse.newEventBuilder().comment("still here").build());
        }
        if (!events.isEmpty()) {
            lastSent = System.nanoTime();
        }
        return events;
    }

    private void send(OutboundSseEvent event) {
        sink.send(event).whenComplete((done, failed) -> {
            synchronized (this) {
                onTheWay--;
            }
            if (failed != null) {
                close();
            }
        });
    }

    void close() {
        sink.close();
    }
}
