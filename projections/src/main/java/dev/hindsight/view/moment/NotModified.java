package dev.hindsight.view.moment;

/** The caller has the answer already; ends a request before anything is read. */
public final class NotModified extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotModified() {
        super("not modified", null, false, false);
    }
}
