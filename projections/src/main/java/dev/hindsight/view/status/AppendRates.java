package dev.hindsight.view.status;

import dev.hindsight.store.EventLog;
import dev.hindsight.store.Recorded;
import dev.hindsight.view.status.StatusView.Rates;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** How fast the log grows, told by the log itself: positions and the times of their recording both only grow. */
final class AppendRates {
    private final EventLog log;

    AppendRates(EventLog log) {
        this.log = log;
    }

    Rates at(Instant now) {
        long head = log.head();
        return new Rates(
                head, perSecond(head, now, Duration.ofMinutes(1)), perSecond(head, now, Duration.ofMinutes(5)));
    }

    private Double perSecond(long head, Instant now, Duration span) {
        double rate = (double) (head - lastBefore(now.minus(span), head)) / span.toSeconds();
        return Math.round(rate * 100) / 100.0;
    }

    /** The last position that was recorded before {@code time}; 0 when there is none. */
    private long lastBefore(Instant time, long head) {
        long low = 0;
        long high = head;
        while (low < high) {
            long middle = (low + high) >>> 1;
            List<Recorded> next = log.read(middle, 1);
            if (next.isEmpty() || !next.getFirst().recordedAt().isBefore(time)) {
                high = middle;
            } else {
                low = next.getFirst().position();
            }
        }
        return low;
    }
}
