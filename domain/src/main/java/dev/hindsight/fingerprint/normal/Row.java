package dev.hindsight.fingerprint.normal;

/**
 * What is recognised as varying, in the order in which it is tried: the first that fits wins.
 *
 * <p>Rows of {@link Reach#TEXT} may span words; those of {@link Reach#CHUNK} must fit a whole chunk, which is what
 * stands between spaces, brackets, quotes, commas and equals signs.
 */
public enum Row {
    TIMESTAMP(Reach.TEXT, "dates and times in the forms that programs write", Times::end),
    URL(Reach.TEXT, "scheme://… with all that is in it", Places::url),
    PATH(Reach.TEXT, "files and folders, absolute, relative and of Windows; paths of requests", Places::path),
    QUOTED(Reach.TEXT, "what stands between quotes", Quotes::end),
    STRUCTURE(Reach.TEXT, "lists, maps and objects as programs print them", Structures::end),
    MEASURE(Reach.TEXT, "numbers with a unit: durations, sizes, rates, percent", Numbers::measure),
    UUID(Reach.CHUNK, "8-4-4-4-12 hex digits", Ids::uuid),
    EMAIL(Reach.CHUNK, "name@host", Places::email),
    MAC(Reach.CHUNK, "six or more pairs of hex digits", Ids::mac),
    IP(Reach.CHUNK, "IPv4 and IPv6, with port or prefix", Places::ip),
    HEX(Reach.CHUNK, "0x…, and eight or more hex digits with a digit among them", Ids::hex),
    BASE64(Reach.CHUNK, "20 and more characters that no language makes", Ids::base64),
    VERSION(Reach.CHUNK, "v1.2.3, 1.2.3-rc1", Numbers::version),
    NUMBER(Reach.CHUNK, "numbers, signed, with fraction, grouped", Numbers::number),
    HOST(Reach.CHUNK, "names of hosts with a domain, or with a port", Places::host),
    POD(Reach.CHUNK, "names with the random suffixes of Kubernetes", Ids::pod),
    LITERAL(Reach.CHUNK, "true, false, null, nil, none", Ids::literal),
    IDENTIFIER(Reach.CHUNK, "what mixes letters and digits", Ids::mixed),
    /** Not tried in turn: what follows {@code key=}. */
    VALUE(Reach.AFTER_KEY, "the value of key=value", (text, from, limit) -> Recogniser.NO),
    /** Not tried in turn: neighbours that were replaced count as one, so that lists of any length are alike. */
    LIST(Reach.AFTERWARDS, "several in a row", (text, from, limit) -> Recogniser.NO);

    enum Reach {
        TEXT,
        CHUNK,
        AFTER_KEY,
        AFTERWARDS
    }

    private final Reach reach;
    private final String meaning;
    private final Recogniser recogniser;

    Row(Reach reach, String meaning, Recogniser recogniser) {
        this.reach = reach;
        this.meaning = meaning;
        this.recogniser = recogniser;
    }

    /** For the documentation. */
    public String meaning() {
        return meaning;
    }

    Reach reach() {
        return reach;
    }

    int end(String text, int from, int limit) {
        return recogniser.end(text, from, limit);
    }
}
