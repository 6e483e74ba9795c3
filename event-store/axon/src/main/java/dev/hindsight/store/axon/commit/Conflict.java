package dev.hindsight.store.axon.commit;

/** Another process appended to what this group read; it is to be decided anew. */
final class Conflict extends RuntimeException {
    Conflict(String message) {
        super(message);
    }
}
