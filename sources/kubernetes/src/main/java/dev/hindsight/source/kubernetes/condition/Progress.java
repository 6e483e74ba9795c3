package dev.hindsight.source.kubernetes.condition;

import dev.hindsight.source.Status;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** How the following of one kind goes, told by the threads that do it. */
public final class Progress {
    private final Status.Part part;
    private final InstantSource clock;
    private Instant incompleteSince;
    private boolean everComplete;
    private final Map<String, Trouble> watching = new TreeMap<>();
    private Trouble listing;
    private KindState.Dropped dropped;
    private long gaps;

    public Progress(Status.Part part, InstantSource clock) {
        this.part = part;
        this.clock = clock;
        this.incompleteSince = clock.instant();
    }

    /** How it was when a list began. */
    public record Mark(long gaps, KindState.Dropped dropped) {}

    public synchronized Mark mark() {
        return new Mark(gaps, dropped);
    }

    /** The list that began at {@code mark} is complete; what went wrong since then is not mended by it. */
    public synchronized void complete(Mark mark) {
        everComplete = true;
        listing = null;
        if (mark.gaps() == gaps) {
            incompleteSince = null;
        }
        if (Objects.equals(mark.dropped(), dropped)) {
            dropped = null;
        }
    }

    /** Something may have happened unseen since then. */
    public synchronized void gap(Instant since) {
        gaps++;
        if (incompleteSince == null || since.isBefore(incompleteSince)) {
            incompleteSince = since;
        }
    }

    /** @param trouble null when it goes well */
    public synchronized void watching(String namespace, Trouble trouble) {
        if (trouble == null) {
            watching.remove(namespace);
        } else {
            watching.put(namespace, trouble);
        }
    }

    /** @param trouble null when it goes well */
    public synchronized void listing(Trouble trouble) {
        listing = trouble;
    }

    public synchronized void dropped(String why) {
        dropped = KindState.Dropped.oneMore(dropped, clock.instant(), why);
    }

    /** @param oldestWaiting as the backlog tells it */
    public synchronized KindState state(Instant oldestWaiting) {
        Trouble first = watching.values().stream().findFirst().orElse(null);
        return new KindState(part, incompleteSince, everComplete, first, listing, oldestWaiting, dropped);
    }
}
