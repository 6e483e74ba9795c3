package dev.hindsight.bench.compare;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hindsight.resource.Extraction.Extracted;
import dev.hindsight.resource.FactExtractor;
import dev.hindsight.resource.Facts;
import dev.hindsight.resource.Tree;
import dev.hindsight.source.kubernetes.kinds.WatchedKind;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** What the API server has, cut down to facts as detect cuts it. */
public final class ApiServerSide {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final FactExtractor extractor;
    private final Set<String> excluded;
    private final Asked kubectl;

    /** Runs kubectl with arguments and gives what it prints. */
    public interface Asked {
        byte[] run(String... arguments) throws IOException, InterruptedException;
    }

    /** @param excluded namespaces that are not watched */
    ApiServerSide(FactExtractor extractor, Set<String> excluded, Asked kubectl) {
        this.kubectl = kubectl;
        this.extractor = extractor;
        this.excluded = excluded;
    }

    /** By uid. Kinds that this server does not have are left out. */
    Map<String, Seen> objects() throws IOException, InterruptedException {
        String served = new String(kubectl.run("api-resources", "--output=name", "--verbs=list"));
        Set<String> names = Set.of(served.strip().split("\\s+"));
        Map<String, Seen> objects = new LinkedHashMap<>();
        for (WatchedKind kind : WatchedKind.ALL) {
            String name = kind.group().isEmpty() ? kind.plural() : kind.plural() + "." + kind.group();
            if (names.contains(name)) {
                list(name, objects);
            }
        }
        return objects;
    }

    private void list(String kind, Map<String, Seen> objects) throws IOException, InterruptedException {
        JsonNode list = JSON.readTree(kubectl.run("get", kind, "--all-namespaces", "--output=json"));
        for (JsonNode item : list.path("items")) {
            Object raw = JSON.convertValue(item, Object.class);
            if (extractor.extract(Tree.of(raw)) instanceof Extracted(Facts facts)
                    && !excluded.contains(facts.ref().namespace())) {
                objects.put(facts.ref().uid(), new Seen(facts.ref().uid(), nameOf(facts), whole(facts)));
            }
        }
    }

    /** As the API tells an object's facts: with the identity that facts keep beside the body. */
    private static JsonNode whole(Facts facts) throws IOException {
        ObjectNode whole = JSON.valueToTree(facts.body().value());
        whole.put("apiVersion", facts.ref().apiVersion())
                .put("kind", facts.ref().kind());
        ObjectNode metadata = whole.withObjectProperty("metadata");
        metadata.put("name", facts.ref().name()).put("uid", facts.ref().uid());
        if (!facts.ref().namespace().isEmpty()) {
            metadata.put("namespace", facts.ref().namespace());
        }
        // Read once more, so that a number is of the type that any reader gives it.
        return JSON.readTree(JSON.writeValueAsBytes(whole));
    }

    private static String nameOf(Facts facts) {
        return facts.ref().kind() + " " + facts.ref().namespace() + "/"
                + facts.ref().name();
    }
}
