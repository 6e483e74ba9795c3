package dev.hindsight.source.kubernetes.sieve;

/** What becomes of an event. */
sealed interface Verdict {
    /** It goes to the sink. */
    sealed interface Pass extends Verdict {}

    /** Nothing is to be remembered of it: it is about no object, or about one that cannot be read. */
    record Through() implements Pass {}

    /** @param digest of its facts */
    record Changed(Uid uid, long version, long digest) implements Pass {}

    /** The object is gone, or its facts cannot be compared: whatever comes next of it passes. */
    record Forgotten(Uid uid, long version) implements Pass {}

    /** The sink has the same facts already. */
    record Known() implements Verdict {}

    /** It is about a namespace that is not watched. */
    record Excluded() implements Verdict {}
}
