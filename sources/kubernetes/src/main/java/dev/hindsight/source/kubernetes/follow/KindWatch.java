package dev.hindsight.source.kubernetes.follow;

import dev.hindsight.source.kubernetes.access.ApiRefusal;
import dev.hindsight.source.kubernetes.condition.Progress;
import dev.hindsight.source.kubernetes.kinds.ServedKind;
import dev.hindsight.source.kubernetes.wire.Lines;
import dev.hindsight.source.kubernetes.wire.WatchLine;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/** Watches one kind from the version at which it was listed, over all interruptions. */
final class KindWatch {
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(60);
    private static final int TRIES_FROM_HERE = 5;
    private static final Duration TOO_SHORT = Duration.ofSeconds(1);

    private final ServedKind kind;
    private final String namespace;
    private final Surroundings around;
    private final Backlog backlog;
    private final Supplier<KindInventory.Ticket> list;
    private final Gap gap;
    private final Setback setback;
    private String position;
    private Instant lastSign;
    private boolean advanced;

    /**
     * @param namespace empty for all
     * @param list asks for a list, to begin anew from
     * @param gap told when changes since then may have been missed
     */
    KindWatch(
            ServedKind kind,
            String namespace,
            Surroundings around,
            Backlog backlog,
            Progress progress,
            Supplier<KindInventory.Ticket> list,
            Gap gap) {
        this.kind = kind;
        this.namespace = namespace;
        this.around = around;
        this.backlog = backlog;
        this.list = list;
        this.gap = gap;
        this.setback = new Setback(kind, "watch", around, trouble -> progress.watching(namespace, trouble));
        this.lastSign = around.clock().instant();
    }

    interface Gap {
        void missedSince(Instant lastSign) throws InterruptedException;
    }

    void lookAgain() {
        setback.lookAgain();
    }

    /** Until interrupted, or until the kind does not exist any more. */
    void run() throws InterruptedException {
        boolean exists = true;
        while (exists) {
            if (position == null) {
                position = begin();
            }
            exists = tryToWatch();
        }
    }

    /** False when the kind does not exist any more. */
    private boolean tryToWatch() throws InterruptedException {
        try {
            watch();
            setback.over();
        } catch (ApiRefusal refusal) {
            if (refusal.isMissing()) {
                return false;
            }
            after(refusal);
        } catch (IOException broken) {
            setback.after(broken);
        }
        return true;
    }

    /** From a place that lies too far back, or from which it never goes on, a new list leads away. */
    private void after(ApiRefusal refusal) throws InterruptedException {
        boolean goesOn = advanced;
        if (refusal.isExpired() || setback.failures() >= TRIES_FROM_HERE) {
            gap.missedSince(lastSign);
            position = null;
            advanced = false;
        }
        if (!refusal.isExpired() || !goesOn) {
            setback.after(refusal);
        }
    }

    private String begin() throws InterruptedException {
        try {
            return list.get().starts().get(namespace).get();
        } catch (ExecutionException never) {
            throw new IllegalStateException(never);
        }
    }

    /** Returns when the server ends the watch in its time. */
    private void watch() throws ApiRefusal, IOException, InterruptedException {
        Instant began = around.clock().instant();
        try (InputStream stream = around.api().open(path(), ANSWER_WITHIN)) {
            lastSign = around.clock().instant();
            setback.better();
            Lines lines = new Lines(stream);
            for (byte[] line = lines.next(); line != null; line = lines.next()) {
                take(WatchLine.parse(line, kind.typeMeta()));
            }
        }
        if (began.plus(TOO_SHORT).isAfter(around.clock().instant())) {
            Thread.sleep(TOO_SHORT);
        }
    }

    private void take(WatchLine line) throws ApiRefusal, IOException, InterruptedException {
        switch (line) {
            case WatchLine.Changed changed -> {
                if (around.territory().holds(changed.object().namespace())) {
                    Instant now = around.clock().instant();
                    backlog.put(new Backlog.Seen(changed.kind(), changed.object(), now));
                }
                goneOnTo(changed.object().resourceVersion());
            }
            case WatchLine.Bookmark bookmark -> goneOnTo(bookmark.resourceVersion());
            case WatchLine.Ended ended -> throw ended.why();
            case WatchLine.Unreadable unreadable ->
                throw new ApiRefusal(500, "the watch brought " + unreadable.why(), "");
        }
    }

    private void goneOnTo(String version) {
        position = version;
        advanced = true;
        lastSign = around.clock().instant();
        setback.over();
    }

    private String path() {
        // Not all at once: the watches of all kinds would end together, each time.
        int seconds = ThreadLocalRandom.current().nextInt(240, 480);
        return kind.path(namespace) + "?watch=true&allowWatchBookmarks=true&resourceVersion=" + position
                + "&timeoutSeconds=" + seconds;
    }
}
