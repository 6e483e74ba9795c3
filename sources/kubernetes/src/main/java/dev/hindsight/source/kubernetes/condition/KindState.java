package dev.hindsight.source.kubernetes.condition;

import dev.hindsight.source.Status;
import java.time.Instant;

/**
 * How the following of one kind goes.
 *
 * @param incompleteSince since when its changes are not known without gap; null once it is listed
 * @param everComplete false until it was listed for the first time
 * @param watching null when the watch goes well
 * @param listing null when the last list went well
 * @param oldestWaiting since when the oldest change waits for being taken over; null when none does
 * @param dropped what could not be delivered since the last complete list; null when nothing
 */
public record KindState(
        Status.Part part,
        Instant incompleteSince,
        boolean everComplete,
        Trouble watching,
        Trouble listing,
        Instant oldestWaiting,
        Dropped dropped) {
    /** @param why the last reason */
    public record Dropped(long count, Instant since, String why) {
        static Dropped oneMore(Dropped before, Instant now, String why) {
            return before == null ? new Dropped(1, now, why) : new Dropped(before.count + 1, before.since, why);
        }
    }

    public boolean denied() {
        return (watching != null && watching.isDenied()) || (listing != null && listing.isDenied());
    }
}
