package dev.hindsight.view.resource.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import dev.hindsight.resource.Facts;
import dev.hindsight.view.resource.RefView;
import java.util.LinkedHashMap;
import java.util.Map;

/** Facts as Kubernetes' users write them. */
final class Yaml {
    private static final ObjectMapper YAML = new ObjectMapper(YAMLFactory.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .build());

    private Yaml() {}

    /** The whole object: what it is, then its facts. */
    static Map<String, Object> object(RefView ref, Facts facts) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("apiVersion", ref.apiVersion());
        object.put("kind", ref.kind());
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("name", ref.name());
        if (!ref.namespace().isEmpty()) {
            metadata.put("namespace", ref.namespace());
        }
        metadata.put("uid", ref.uid());
        object.put("metadata", metadata);
        facts.body().names().forEach(name -> {
            Object value = facts.body().at(name).value();
            if (name.equals("metadata") && value instanceof Map<?, ?> more) {
                more.forEach((field, its) -> metadata.putIfAbsent(String.valueOf(field), its));
            } else {
                object.putIfAbsent(name, value);
            }
        });
        return object;
    }

    static String text(Map<String, Object> object) {
        try {
            return YAML.writeValueAsString(object);
        } catch (JsonProcessingException cannotBe) {
            throw new IllegalStateException("facts that were read from JSON cannot be written as YAML", cannotBe);
        }
    }
}
