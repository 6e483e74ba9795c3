package dev.hindsight.view.health.part;

import dev.hindsight.finding.RowsInForce;
import dev.hindsight.health.OpenFinding;
import dev.hindsight.resource.ResourceRef;
import dev.hindsight.view.moment.Moment;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** Which part an object belongs to. */
@ApplicationScoped
public class PartOf {
    private final Teams teams;

    PartOf(Teams teams) {
        this.teams = teams;
    }

    /** @param findings of whose objects it will be asked */
    public Function<ResourceRef, String> of(Moment moment, Grouping by, Collection<OpenFinding> findings) {
        if (by == Grouping.NAMESPACE) {
            return RowsInForce::namespaceOf;
        }
        Map<String, String> namespaces = new HashMap<>();
        findings.forEach(finding -> namespaces.put(finding.ref().uid(), RowsInForce.namespaceOf(finding.ref())));
        Map<String, String> byUid = teams.of(moment, namespaces);
        return ref -> byUid.getOrDefault(ref.uid(), "");
    }
}
