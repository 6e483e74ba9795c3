package dev.hindsight.view.command;

import dev.hindsight.view.web.Refusal;
import java.time.Duration;
import java.time.Instant;

/** How long a wish holds: until an instant, or for so long from now on. */
public final class Term {
    private Term() {}

    /**
     * @param field the name of the instant
     * @param until null when it is not given
     * @param lasting null when it is not given
     * @throws Refusal when both are given, or it would end at once
     */
    public static void check(String field, Instant until, Duration lasting) {
        checkOne(field, until, lasting);
        if (lasting != null && (lasting.isNegative() || lasting.isZero())) {
            throw Refusal.unprocessable("lasting", "It would be over at once.");
        }
    }

    /** As {@link #check}, for what the one that decides looks at itself. */
    public static void checkOne(String field, Instant until, Duration lasting) {
        if (until != null && lasting != null) {
            throw Refusal.unprocessable(field, "Give " + field + " or lasting, not both.");
        }
    }
}
