package dev.hindsight.source.kubernetes.kinds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hindsight.source.kubernetes.access.ApiConnection;
import dev.hindsight.source.kubernetes.access.ApiRefusal;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks an API server for the kinds that nobody named: those of custom resources. */
final class CustomDiscovery {
    private static final Logger LOG = LoggerFactory.getLogger(CustomDiscovery.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int LARGEST = 16 << 20;
    private static final String GATEWAY = "gateway.networking.k8s.io";

    /** Kubernetes' own groups: what of them is worth watching is named. */
    private static final Set<String> OWN = Set.of("apps", "batch", "autoscaling", "policy", "extensions");

    /** Figures of the moment, made up anew with each question. */
    private static final List<String> FIGURES =
            List.of("metrics.k8s.io", "custom.metrics.k8s.io", "external.metrics.k8s.io");

    private final ApiConnection api;
    private Set<String> toldOf = Set.of();

    CustomDiscovery(ApiConnection api) {
        this.api = api;
    }

    /** In the order of their names, and without those that are watched already. */
    List<ServedKind> served(CustomKinds wanted, List<ServedKind> already)
            throws ApiRefusal, IOException, InterruptedException {
        if (wanted.most() == 0) {
            return List.of();
        }
        Set<String> known = new HashSet<>();
        already.forEach(kind -> known.add(kind.plural() + "." + kind.group()));
        List<ServedKind> found = new ArrayList<>();
        for (JsonNode group : ask("/apis").path("groups")) {
            String name = group.path("name").asText();
            if (isCustom(name)) {
                String version = group.path("preferredVersion").path("version").asText();
                kinds(name, version, found);
            }
        }
        found.removeIf(kind ->
                known.contains(kind.plural() + "." + kind.group()) || !wanted.wants(kind.plural(), kind.group()));
        found.sort(Comparator.comparing(ServedKind::group).thenComparing(ServedKind::plural));
        return bounded(found, wanted.most());
    }

    /** All of Kubernetes' own groups but the oldest end alike; extensions of its project lie below {@code x-k8s.io}. */
    private static boolean isCustom(String group) {
        boolean own = OWN.contains(group) || group.endsWith(".k8s.io") && !group.endsWith(".x-k8s.io");
        boolean extension = group.equals(GATEWAY) || group.equals("snapshot.storage.k8s.io");
        return !group.isEmpty() && (!own || extension) && !FIGURES.contains(group);
    }

    private void kinds(String group, String version, List<ServedKind> found)
            throws ApiRefusal, IOException, InterruptedException {
        for (JsonNode resource : ask("/apis/" + group + "/" + version).path("resources")) {
            String plural = resource.path("name").asText();
            if (plural.indexOf('/') < 0 && Discovery.canBeWatched(resource)) {
                boolean namespaced = resource.path("namespaced").asBoolean();
                found.add(new ServedKind(group, version, resource.path("kind").asText(), plural, namespaced, false));
            }
        }
    }

    private List<ServedKind> bounded(List<ServedKind> found, int most) {
        if (found.size() <= most) {
            toldOf = Set.of();
            return found;
        }
        Set<String> left = new HashSet<>();
        found.subList(most, found.size()).forEach(kind -> left.add(kind.plural() + "." + kind.group()));
        if (!left.equals(toldOf)) {
            LOG.warn("{} kinds of custom resources are not watched, as {} are the most: {}", left.size(), most, left);
            toldOf = left;
        }
        return found.subList(0, most);
    }

    /** What is forbidden, or not there, or whose server is down, has no kinds. */
    private JsonNode ask(String path) throws ApiRefusal, IOException, InterruptedException {
        try {
            return JSON.readTree(api.get(path, PATIENCE, LARGEST));
        } catch (ApiRefusal refusal) {
            LOG.debug("{} does not tell its kinds: {}", path, refusal.getMessage());
            return JSON.createObjectNode();
        }
    }
}
