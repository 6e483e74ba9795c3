package dev.hindsight.suppression;

import dev.hindsight.resource.Facts;

/**
 * A suppression that holds.
 *
 * @param who the actor who wished it
 */
public record Wish(Suppression suppression, String who) {
    boolean means(String rule, Facts object) {
        return suppression.target().means(rule, object);
    }

    SuppressedBy by() {
        return new SuppressedBy(suppression.id(), suppression.reason(), who, suppression.until());
    }
}
