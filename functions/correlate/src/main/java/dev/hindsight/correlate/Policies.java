package dev.hindsight.correlate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hindsight.correlate.policy.Policy;
import dev.hindsight.correlate.policy.PolicyType;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The policies of one cluster, by their names and in their order. */
final class Policies {
    private final Map<String, Policy<?>> byName;

    private Policies(Map<String, Policy<?>> byName) {
        this.byName = byName;
    }

    static Policies begin(List<PolicyType<?>> types) {
        Map<String, Policy<?>> byName = new LinkedHashMap<>();
        types.forEach(type -> byName.put(type.name(), type.begin()));
        return new Policies(byName);
    }

    /** Empty when one of them does not know where it was. */
    static Optional<Policies> resume(List<PolicyType<?>> types, Map<String, JsonNode> states, ObjectMapper json)
            throws JsonProcessingException {
        Map<String, Policy<?>> byName = new LinkedHashMap<>();
        for (PolicyType<?> type : types) {
            if (!states.containsKey(type.name())) {
                return Optional.empty();
            }
            byName.put(type.name(), resume(type, states.get(type.name()), json));
        }
        return Optional.of(new Policies(byName));
    }

    private static <S> Policy<S> resume(PolicyType<S> type, JsonNode state, ObjectMapper json)
            throws JsonProcessingException {
        return type.resume(json.treeToValue(state, type.stateType()));
    }

    Collection<Policy<?>> all() {
        return byName.values();
    }

    Map<String, Object> states() {
        Map<String, Object> states = new LinkedHashMap<>();
        byName.forEach((name, policy) -> states.put(name, policy.state()));
        return states;
    }
}
