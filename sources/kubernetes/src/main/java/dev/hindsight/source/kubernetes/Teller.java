package dev.hindsight.source.kubernetes;

import dev.hindsight.source.SourceStatus;
import dev.hindsight.source.Status;

/** Says how the source is when that is news. */
final class Teller {
    private final SourceStatus voice;
    private Status last;

    Teller(SourceStatus voice) {
        this.voice = voice;
    }

    synchronized void say(Status status) {
        if (last == null || isNews(status)) {
            last = status;
            voice.say(status);
        }
    }

    /** Null before the first word. */
    synchronized Status last() {
        return last;
    }

    private boolean isNews(Status status) {
        return status.state() != last.state()
                || status.dropped() != last.dropped()
                || !String.valueOf(status.detail()).equals(String.valueOf(last.detail()));
    }
}
