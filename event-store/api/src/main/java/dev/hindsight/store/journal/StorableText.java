package dev.hindsight.store.journal;

import dev.hindsight.resource.mask.CleanText;
import dev.hindsight.store.Cause;
import dev.hindsight.store.Sightings.Sighting;
import dev.hindsight.store.stream.StreamId;
import java.util.Objects;

/** Which texts can be stored: PostgreSQL takes no NUL in a text, and no endless key in an index. */
final class StorableText {
    private static final int LONGEST_KEY = 512;
    private static final int LONGEST_TEXT = 4096;

    /** @throws IllegalArgumentException for a name that cannot be stored */
    static void check(StreamId stream) {
        check(stream.cluster(), "cluster");
        check(stream.type(), "stream type");
        check(stream.id(), "stream id");
    }

    static void check(Cause cause) {
        Objects.requireNonNull(cause.occurredAt(), "occurredAt");
        checkText(cause.actor(), "actor");
        checkText(cause.cause(), "cause");
        checkText(cause.traceparent(), "traceparent");
    }

    static void check(Sighting sighting) {
        check(sighting.ref().uid(), "uid");
        checkText(sighting.ref().apiVersion(), "apiVersion");
        checkText(sighting.ref().kind(), "kind");
        checkText(sighting.ref().namespace(), "namespace");
        checkText(sighting.ref().name(), "name");
        checkText(sighting.resourceVersion(), "resourceVersion");
        if (sighting.inventory() != null) {
            check(sighting.inventory(), "inventory");
        }
    }

    static void check(String name, String what) {
        if (name == null || name.isEmpty() || name.length() > LONGEST_KEY) {
            throw new IllegalArgumentException(what + " must have 1 to " + LONGEST_KEY + " characters");
        }
        if (CleanText.hasControls(name)) {
            throw new IllegalArgumentException(what + " must not hold control characters");
        }
    }

    private static void checkText(String text, String what) {
        if (text != null && (text.length() > LONGEST_TEXT || text.indexOf('\u0000') >= 0)) {
            throw new IllegalArgumentException(what + " must have no NUL and at most " + LONGEST_TEXT + " characters");
        }
    }

    private StorableText() {}
}
