package dev.hindsight.finding;

import dev.hindsight.resource.ResourceRef;
import java.util.List;

/**
 * One thing that is wrong with one object, by one rule.
 *
 * @param rule id of a row of the catalogue
 * @param message for people, of one sentence; without counters that move while the finding stays the same
 */
public record Finding(String rule, ResourceRef ref, Severity severity, String message, List<Evidence> evidence) {
    /** The same for every episode of the same trouble of the same object: {@code rule/uid}. */
    public String id() {
        return rule + "/" + ref.uid();
    }

    /** Whether the two say the same to a person; evidence may move without that. */
    public boolean saysTheSameAs(Finding other) {
        return rule.equals(other.rule)
                && ref.equals(other.ref)
                && severity == other.severity
                && message.equals(other.message);
    }
}
