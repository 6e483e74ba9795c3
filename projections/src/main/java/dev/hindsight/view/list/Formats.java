package dev.hindsight.view.list;

/** The formats that lists are exported in. */
public final class Formats {
    public static final String CSV = "text/csv";
    /** An item a line, as JSON. */
    public static final String LINES = "application/x-ndjson";

    /** Security results, as code scanners exchange them. */
    public static final String SARIF = "application/sarif+json";

    private Formats() {}
}
