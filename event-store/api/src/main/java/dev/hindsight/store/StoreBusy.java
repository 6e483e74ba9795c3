package dev.hindsight.store;

/** The store can take no more now; try again soon. A function answers 503 to it. */
public final class StoreBusy extends RuntimeException {
    public StoreBusy(String message) {
        super(message);
    }

    public StoreBusy(String message, Throwable cause) {
        super(message, cause);
    }
}
