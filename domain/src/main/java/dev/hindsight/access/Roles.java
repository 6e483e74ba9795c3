package dev.hindsight.access;

import dev.hindsight.resource.Facts;
import dev.hindsight.resource.Tree;
import dev.hindsight.topology.index.Selector;
import dev.hindsight.topology.reference.Name;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Roles by their names, with the rules of those that they are put together from. */
final class Roles {
    private final Map<Name, Facts> byName = new HashMap<>();
    private final List<Facts> clusterRoles = new ArrayList<>();
    private final Map<Name, List<Right>> rights = new HashMap<>();

    Roles(Collection<Facts> objects) {
        for (Facts facts : objects) {
            if (facts.ref().kind().equals("Role") || facts.ref().kind().equals("ClusterRole")) {
                byName.put(Name.of(facts.ref()), facts);
            }
            if (facts.ref().kind().equals("ClusterRole")) {
                clusterRoles.add(facts);
            }
        }
    }

    Optional<Facts> find(Name name) {
        return Optional.ofNullable(byName.get(name));
    }

    List<Right> rightsOf(Facts role) {
        return rights.computeIfAbsent(Name.of(role.ref()), none -> read(role));
    }

    /** The controller of aggregated roles writes their rules, a moment after those change that it takes them from. */
    private List<Right> read(Facts role) {
        Set<Right> found = new LinkedHashSet<>();
        role.body().items("rules").forEach(rule -> found.add(Right.of(rule)));
        for (Tree labels : role.body().at("aggregationRule").items("clusterRoleSelectors")) {
            Selector selector = Selector.ofLabelSelector(labels);
            clusterRoles.stream()
                    .filter(part -> !selector.isEmpty()
                            && selector.matches(
                                    part.body().at("metadata", "labels").texts()))
                    .forEach(part -> part.body().items("rules").forEach(rule -> found.add(Right.of(rule))));
        }
        return List.copyOf(found);
    }
}
