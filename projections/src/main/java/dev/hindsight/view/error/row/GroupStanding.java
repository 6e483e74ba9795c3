package dev.hindsight.view.error.row;

/** What states of groups are made of, in the order of the numbers in {@code error_group.standing}. */
public enum GroupStanding {
    OPEN,
    /** Open, and back after it was resolved: regressed for a day. */
    BACK,
    SPIKING,
    RESOLVED,
    IGNORED,
    MERGED;

    private static final GroupStanding[] ALL = values();

    public static GroupStanding of(short number) {
        return ALL[number];
    }

    public short number() {
        return (short) ordinal();
    }
}
