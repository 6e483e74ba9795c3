package dev.hindsight.source.kubernetes.kinds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hindsight.source.kubernetes.access.ApiConnection;
import dev.hindsight.source.kubernetes.access.ApiRefusal;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Asks which of the watched kinds an API server serves. */
public final class Discovery {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int LARGEST = 16 << 20;

    private final ApiConnection api;
    private final CustomDiscovery custom;

    public Discovery(ApiConnection api) {
        this.api = api;
        this.custom = new CustomDiscovery(api);
    }

    /**
     * The kinds that exist, each in its best version, in the order given. One that may not be discovered is taken to
     * exist: listing it will tell.
     */
    public List<ServedKind> served(List<WatchedKind> wanted) throws ApiRefusal, IOException, InterruptedException {
        Map<String, Set<String>> known = new HashMap<>();
        List<ServedKind> served = new ArrayList<>();
        for (WatchedKind kind : wanted) {
            for (String version : kind.versions()) {
                String base = kind.group().isEmpty() ? "/api/" + version : "/apis/" + kind.group() + "/" + version;
                if (!known.containsKey(base)) {
                    known.put(base, resources(base));
                }
                Set<String> resources = known.get(base);
                if (resources == null || resources.contains(kind.plural())) {
                    served.add(kind.served(version));
                    break;
                }
            }
        }
        return served;
    }

    /** Those and the custom ones. */
    public List<ServedKind> served(List<WatchedKind> wanted, CustomKinds others)
            throws ApiRefusal, IOException, InterruptedException {
        List<ServedKind> served = served(wanted);
        served.addAll(custom.served(others, served));
        return served;
    }

    static boolean canBeWatched(JsonNode resource) {
        List<String> verbs = new ArrayList<>();
        resource.path("verbs").forEach(verb -> verbs.add(verb.asText()));
        return verbs.contains("list") && verbs.contains("watch");
    }

    /** Plural names of what can be listed and watched; null when the server does not want to tell. */
    private Set<String> resources(String base) throws ApiRefusal, IOException, InterruptedException {
        Set<String> names = new HashSet<>();
        try {
            for (JsonNode resource :
                    JSON.readTree(api.get(base, PATIENCE, LARGEST)).path("resources")) {
                if (canBeWatched(resource)) {
                    names.add(resource.path("name").asText());
                }
            }
            return names;
        } catch (ApiRefusal refusal) {
            if (refusal.isMissing()) {
                return names;
            }
            if (refusal.isForbidden()) {
                return null;
            }
            throw refusal;
        }
    }
}
