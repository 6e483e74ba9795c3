package dev.hindsight.retention;

/**
 * What an event means for those before it in its stream, when the past is dropped. A slot is a part of the stream's
 * state; the events that it holds are what that part was made from.
 */
sealed interface Need {
    /** It alone says how the part is now: what the slot held is no longer needed. */
    record Opens(String slot) implements Need {}

    /** The same, but what it says depends on what slots with {@code prefix} hold now, so that this is held as well. */
    record OpensUpon(String slot, String prefix) implements Need {}

    /** The same, but only when the slot is free: how the part began stays needed for as long as it lasts. */
    record Begins(String slot, String prefix) implements Need {}

    /** It adds to what the slot holds; nothing when the slot is free. */
    record Joins(String slot) implements Need {}

    /** It is held for as long as a slot with {@code prefix} is, whichever came first. */
    record While(String prefix) implements Need {}

    /** The part is over: nothing that the slot held is needed, this event neither. */
    record Frees(String slot) implements Need {}

    /** The whole of the stream is over. */
    record FreesAll() implements Need {}

    /** A decision of people, or something unknown to this table: it stays for ever. */
    record Stays() implements Need {}
}
