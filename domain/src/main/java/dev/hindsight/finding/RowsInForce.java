package dev.hindsight.finding;

import dev.hindsight.resource.ResourceRef;
import java.util.Optional;

/**
 * Which rows of a catalogue hold where, and with which severity, weight and limit. What is judged takes all three from
 * the row that this gives, so that another set of rules is another function and no other check.
 */
@FunctionalInterface
public interface RowsInForce {
    /** Each row as the catalogue has it, everywhere. */
    RowsInForce STANDARD = (namespace, row) -> Optional.of(row);

    /**
     * @param namespace that the judged object lies in or is; empty for what belongs to the cluster
     * @param row as the catalogue has it
     * @return the row to judge by, of the same id; empty when the rule is off there
     */
    Optional<Rule> in(String namespace, Rule row);

    /** The namespace that an object lies in or is; empty for what belongs to the cluster. */
    static String namespaceOf(ResourceRef ref) {
        return ref.kind().equals("Namespace") ? ref.name() : ref.namespace();
    }
}
