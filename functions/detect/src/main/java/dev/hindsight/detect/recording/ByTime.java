package dev.hindsight.detect.recording;

import io.cloudevents.CloudEvent;
import java.time.OffsetDateTime;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Events in the order of their arrival, with others put in between where their time has come. */
final class ByTime implements Iterator<CloudEvent> {
    private final Iterator<CloudEvent> arriving;
    private final Iterator<CloudEvent> timed;
    private CloudEvent nextArriving;
    private CloudEvent nextTimed;

    private ByTime(Iterator<CloudEvent> arriving, Iterator<CloudEvent> timed) {
        this.arriving = arriving;
        this.timed = timed;
        this.nextTimed = next(timed);
    }

    /** @param timed sorted by their time */
    static Stream<CloudEvent> of(Stream<CloudEvent> arriving, List<CloudEvent> timed) {
        if (timed.isEmpty()) {
            return arriving;
        }
        ByTime all = new ByTime(arriving.iterator(), timed.iterator());
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(all, Spliterator.ORDERED | Spliterator.NONNULL), false)
                .onClose(arriving::close);
    }

    @Override
    public boolean hasNext() {
        nextArriving = nextArriving == null ? next(arriving) : nextArriving;
        return nextArriving != null || nextTimed != null;
    }

    @Override
    public CloudEvent next() {
        if (!hasNext()) {
            throw new java.util.NoSuchElementException();
        }
        if (nextTimed != null && (nextArriving == null || !isAfter(nextTimed, nextArriving))) {
            CloudEvent event = nextTimed;
            nextTimed = next(timed);
            return event;
        }
        CloudEvent event = nextArriving;
        nextArriving = null;
        return event;
    }

    private static boolean isAfter(CloudEvent one, CloudEvent other) {
        OffsetDateTime time = other.getTime();
        return time == null || one.getTime().isAfter(time);
    }

    private static CloudEvent next(Iterator<CloudEvent> events) {
        return events.hasNext() ? events.next() : null;
    }
}
