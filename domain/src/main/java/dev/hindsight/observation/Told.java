package dev.hindsight.observation;

/** How the present state of an object came to be known. */
public enum Told {
    /** The API server told that it is new. */
    ADDED,
    /** The API server told that it changed. */
    UPDATED,
    /** An inventory listed it, the first complete one of its kind. */
    LISTED,
    /** An inventory listed it, and the kind had been listed completely before. */
    LISTED_AGAIN;

    /** Whether an inventory, not the watch, saw it. */
    public boolean byInventory() {
        return this == LISTED || this == LISTED_AGAIN;
    }
}
