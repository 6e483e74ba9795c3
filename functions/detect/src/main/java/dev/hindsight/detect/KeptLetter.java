package dev.hindsight.detect;

import dev.hindsight.detect.input.JsonTrees;
import dev.hindsight.detect.input.Poison;
import dev.hindsight.masking.Masking;
import dev.hindsight.resource.FactExtractor;
import dev.hindsight.resource.Redaction;
import dev.hindsight.resource.Tree;
import dev.hindsight.resource.secret.SecretNames;
import dev.hindsight.resource.secret.SecretText;
import dev.hindsight.store.InputTypes;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is kept of input that could not be handled: nothing that facts would not keep either. */
final class KeptLetter {
    private static final String HIDDEN = "***";
    private static final Masking MASKING = Masking.standard();

    /** Larger ones are not looked into. */
    private static final int LARGEST_JSON = 8 << 20;

    private KeptLetter() {}

    /**
     * JSON without values, which can be played again; of anything else its size, digest and shape in words. Log lines
     * are masked as examples of them are.
     *
     * @param type of the event, if that is not in the body
     */
    static byte[] body(String type, byte[] body, FactExtractor extractor) {
        if (body.length == 0) {
            return body;
        }
        if (body.length <= LARGEST_JSON) {
            try {
                Tree redacted = extractor.redacted(Tree.of(JsonTrees.any(body)));
                boolean isLog = type.equals(InputTypes.LOG_BATCH)
                        || redacted.text("type").equals(InputTypes.LOG_BATCH);
                return JsonTrees.bytes(isLog ? Tree.of(masked(redacted.value())) : redacted);
            } catch (Poison notJson) {
                return words(body, extractor);
            }
        }
        return words(body, extractor);
    }

    private static byte[] words(byte[] body, FactExtractor extractor) {
        String text = new String(body, StandardCharsets.UTF_8);
        String words = body.length + " bytes that are not kept, as they are no JSON, or too large: digest "
                + extractor.digestOf(text) + ", of the shape " + Redaction.shape(text);
        return words.getBytes(StandardCharsets.UTF_8);
    }

    private static Object masked(Object value) {
        return switch (value) {
            case String text -> MASKING.mask(text);
            case List<?> items -> items.stream().map(KeptLetter::masked).toList();
            case Map<?, ?> fields -> {
                Map<Object, Object> all = new LinkedHashMap<>();
                fields.forEach((name, field) -> all.put(name, masked(field)));
                yield all;
            }
            case null, default -> value;
        };
    }

    static Map<String, String> attributes(Map<String, String> attributes) {
        Map<String, String> kept = new TreeMap<>();
        attributes.forEach(
                (name, value) -> kept.put(name, SecretNames.isSecret(name) ? HIDDEN : SecretText.hidden(value)));
        return kept;
    }
}
