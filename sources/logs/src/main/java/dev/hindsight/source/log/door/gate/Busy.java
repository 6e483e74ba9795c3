package dev.hindsight.source.log.door.gate;

import java.time.Duration;

/** It must be sent again, later. */
public final class Busy extends Exception {
    private static final long serialVersionUID = 1;
    private static final Duration SOON = Duration.ofSeconds(1);

    private final transient Duration after;
    private final boolean ours;

    private Busy(String why, Duration after, boolean ours) {
        super(why);
        this.after = after.compareTo(SOON) < 0 ? SOON : after;
        this.ours = ours;
    }

    /** Too much comes in here at once. */
    public static Busy here(String why) {
        return new Busy(why, SOON, true);
    }

    /** Whoever takes the events does not now. */
    public static Busy behind(String why, Duration after) {
        return new Busy(why, after, false);
    }

    public Duration after() {
        return after;
    }

    /** Whether it is the doors that are full, not what is behind them. */
    public boolean isHere() {
        return ours;
    }
}
