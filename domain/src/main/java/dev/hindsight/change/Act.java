package dev.hindsight.change;

/** What was done to an object. */
public enum Act {
    CREATED,
    DELETED,
    /** Its pods are replaced by others. */
    ROLLED_OUT,
    /** Its pods are replaced by others of what they were made from before the last roll-out, or an earlier one. */
    ROLLED_BACK,
    /** Its pods are replaced by others that are made from the same. */
    RESTARTED,
    SCALED,
    CHANGED
}
