package dev.hindsight.view.web;

/** The caller has the answer already; ends a request before anything is read. */
final class NotModified extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotModified() {
        super("not modified", null, false, false);
    }
}
