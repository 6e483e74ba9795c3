package dev.hindsight.change;

/** How a change stands. */
public enum Outcome {
    IN_PROGRESS,
    /** The deadline for progress is over; it may still end in any way. */
    STALLED,
    COMPLETE,
    /** Undone before it was complete. */
    ROLLED_BACK,
    /** Another change of the same came before it was complete. */
    SUPERSEDED,
    /** The object was deleted before it was complete. */
    ABANDONED;

    public boolean isOpen() {
        return this == IN_PROGRESS || this == STALLED;
    }
}
