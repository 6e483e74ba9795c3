package dev.hindsight.finding.check;

import dev.hindsight.finding.Rule;
import dev.hindsight.resource.ResourceRef;
import dev.hindsight.topology.reference.ApiGroup;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Rows by the kind that they judge, so that an object meets only its own. A kind of the same name from another API
 * group (Knative's Service) is meant by rows for any kind only.
 */
public final class KindTable<R> {
    private final Map<String, List<R>> byKind = new HashMap<>();
    private final List<R> ofAny;

    public KindTable(List<R> rows, Function<R, Rule> ruleOf) {
        for (R row : rows) {
            for (String kind : ruleOf.apply(row).kinds()) {
                byKind.computeIfAbsent(kind, any -> new ArrayList<>()).add(row);
            }
        }
        List<R> any = byKind.remove(Rule.ANY_KIND);
        this.ofAny = any == null ? List.of() : List.copyOf(any);
        byKind.values().forEach(list -> list.addAll(ofAny));
    }

    public List<R> rowsFor(ResourceRef ref) {
        return ApiGroup.isBuiltIn(ref) ? byKind.getOrDefault(ref.kind(), ofAny) : ofAny;
    }
}
