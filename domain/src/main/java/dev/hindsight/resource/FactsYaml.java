package dev.hindsight.resource;

import dev.hindsight.resource.yaml.YamlWriter;
import java.util.LinkedHashMap;
import java.util.Map;

/** Facts and other trees as YAML text, as {@code kubectl get -o yaml} would write them. */
public final class FactsYaml {
    private FactsYaml() {}

    /** The object with its identity, which facts keep beside the body: apiVersion, kind, metadata with name and uid. */
    public static String of(Facts facts) {
        ResourceRef ref = facts.ref();
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("name", ref.name());
        if (!ref.namespace().isEmpty()) {
            metadata.put("namespace", ref.namespace());
        }
        Tree kept = facts.body().at("metadata");
        kept.names().forEach(name -> metadata.put(name, kept.at(name).value()));
        metadata.put("resourceVersion", facts.resourceVersion());
        metadata.put("uid", ref.uid());
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("apiVersion", ref.apiVersion());
        object.put("kind", ref.kind());
        object.put("metadata", metadata);
        facts.body()
                .names()
                .forEach(name -> object.putIfAbsent(name, facts.body().at(name).value()));
        return of(Tree.of(object));
    }

    /**
     * Any tree, with {@code apiVersion}, {@code kind} and {@code metadata} first where it has them. Texts that YAML would
     * read as something else are quoted. At most about a million characters; what is beyond is cut with a comment.
     */
    public static String of(Tree tree) {
        return YamlWriter.write(tree);
    }
}
