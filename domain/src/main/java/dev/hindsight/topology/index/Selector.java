package dev.hindsight.topology.index;

import dev.hindsight.resource.Facts;
import dev.hindsight.resource.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Which labels are meant.
 *
 * @param labels that must all be there with these values, in the order of their names
 * @param requirements that must hold besides
 */
public record Selector(Map<String, String> labels, List<Requirement> requirements) {
    public static final Selector NONE = new Selector(Map.of(), List.of());

    public record Requirement(String key, String operator, Set<String> values) {
        boolean holds(Map<String, String> labels) {
            String value = labels.get(key);
            return switch (operator) {
                case "In" -> value != null && values.contains(value);
                case "NotIn" -> value == null || !values.contains(value);
                case "Exists" -> value != null;
                case "DoesNotExist" -> value == null;
                default -> false;
            };
        }
    }

    /** What a Service, a PodDisruptionBudget or a NetworkPolicy selects; {@link #NONE} for other kinds. */
    public static Selector of(Facts facts) {
        Tree selector = facts.body().at("spec", "selector");
        return switch (facts.ref().kind()) {
            case "Service" -> new Selector(new TreeMap<>(selector.texts()), List.of());
            case "PodDisruptionBudget" -> ofLabelSelector(selector);
            case "NetworkPolicy" -> ofLabelSelector(facts.body().at("spec", "podSelector"));
            default -> NONE;
        };
    }

    /** Whether a NetworkPolicy speaks of other namespaces than its own. */
    public static boolean selectsNamespaces(Facts facts) {
        Tree spec = facts.body().at("spec");
        return facts.ref().kind().equals("NetworkPolicy")
                && Stream.of("ingress", "egress")
                        .flatMap(way -> spec.items(way).stream())
                        .flatMap(rule -> Stream.of("from", "to").flatMap(side -> rule.items(side).stream()))
                        .anyMatch(peer -> peer.at("namespaceSelector").isPresent());
    }

    public static Selector ofLabelSelector(Tree selector) {
        List<Requirement> requirements = new ArrayList<>();
        for (Tree row : selector.items("matchExpressions")) {
            Set<String> values = Set.copyOf(
                    row.items("values").stream().map(Tree::text).distinct().toList());
            requirements.add(new Requirement(row.text("key"), row.text("operator"), values));
        }
        return new Selector(new TreeMap<>(selector.at("matchLabels").texts()), List.copyOf(requirements));
    }

    public boolean isEmpty() {
        return labels.isEmpty() && requirements.isEmpty();
    }

    public boolean matches(Map<String, String> candidate) {
        for (Map.Entry<String, String> label : labels.entrySet()) {
            if (!label.getValue().equals(candidate.get(label.getKey()))) {
                return false;
            }
        }
        for (Requirement requirement : requirements) {
            if (!requirement.holds(candidate)) {
                return false;
            }
        }
        return true;
    }

    /** {@code app=store,tier=data}, as kubectl takes it. */
    public String words() {
        List<String> words = new ArrayList<>();
        labels.forEach((key, value) -> words.add(key + "=" + value));
        for (Requirement requirement : requirements) {
            words.add(requirement.key() + " " + requirement.operator() + " "
                    + requirement.values().stream().sorted().toList());
        }
        return String.join(",", words);
    }
}
