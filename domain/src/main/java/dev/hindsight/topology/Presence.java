package dev.hindsight.topology;

/** What is known of whether something exists. */
public enum Presence {
    PRESENT,
    /** Its kind has been listed and it was not there, or it was seen to go. */
    ABSENT,
    /** Nobody has listed its kind. */
    UNKNOWN
}
