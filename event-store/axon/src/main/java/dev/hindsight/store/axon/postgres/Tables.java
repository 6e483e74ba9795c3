package dev.hindsight.store.axon.postgres;

import java.util.regex.Pattern;

/**
 * The tables' names with their schema.
 *
 * @param schema a plain lower-case name, as it goes into SQL as it is
 */
public record Tables(String schema) {
    private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_]{0,62}");

    public Tables {
        if (!PLAIN.matcher(schema).matches()) {
            throw new IllegalArgumentException("not a plain name of a schema: " + schema);
        }
    }

    public String event() {
        return schema + ".event";
    }

    public String sighting() {
        return schema + ".sighting";
    }

    public String migration() {
        return schema + "." + Migration.TABLE;
    }

    public String standing() {
        return schema + ".standing";
    }

    public String checkpoint() {
        return schema + ".checkpoint";
    }

    public String gap() {
        return schema + ".chain_gap";
    }

    public String deadLetter() {
        return schema + ".dead_letter";
    }

    public String droppedLetters() {
        return schema + ".dead_letter_dropped";
    }

    /** The channel on which committed positions are told. */
    public String channel() {
        return schema + "_log";
    }

    /** Key of the advisory lock under which positions are assigned; one a schema. */
    public long appendLock() {
        return LockKey.of("hindsight append " + schema);
    }
}
