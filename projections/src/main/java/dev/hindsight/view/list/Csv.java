package dev.hindsight.view.list;

/** Lists as comma-separated values. */
public final class Csv {
    public static final String MEDIA_TYPE = "text/csv";

    private Csv() {}
}
