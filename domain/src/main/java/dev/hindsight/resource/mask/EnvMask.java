package dev.hindsight.resource.mask;

import dev.hindsight.resource.secret.Addresses;
import dev.hindsight.resource.secret.Credentials;
import dev.hindsight.resource.secret.SecretNames;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One environment variable. A literal value becomes {@code valueDigest}; what it says of other services is kept as
 * {@code address}, a list of {@code host:port}, and that it holds a credential as {@code credential}, the sort of it.
 * An empty value stays, as there is nothing to hide.
 */
public final class EnvMask implements Mask {
    public static final Mask ENV = new EnvMask();

    private static final Mask REFERENCE = Fields.plain("name", "key", "optional");
    private static final Mask VALUE_FROM = Fields.of("configMapKeyRef", REFERENCE)
            .and("secretKeyRef", REFERENCE)
            .and("fieldRef", Fields.plain("fieldPath"))
            .and("resourceFieldRef", Fields.plain("containerName", "resource", "divisor"));

    private static final String DIGEST = "valueDigest";
    private static final Map<String, Mask> REDACTED = Fields.of("credential", Mask.WORDS)
            .and("address", Mask.each(Mask.WORDS))
            .rows();

    private EnvMask() {}

    @Override
    public Object keep(Object raw, Cutting cutting) {
        if (!(raw instanceof Map<?, ?> map)) {
            return null;
        }
        Map<String, Object> kept = new LinkedHashMap<>();
        String name = map.get("name") instanceof String text ? text : "";
        kept.put("name", cutting.text(name, Cutting.MAX_KEY));
        if (cutting.isPlain(map.get("value"))) {
            literal(name, String.valueOf(map.get("value")), kept, cutting);
        }
        if (map.get(DIGEST) instanceof String digest && map.get("value") == null) {
            redacted(digest, map, kept, cutting);
        }
        if (map.get("valueFrom") != null) {
            Object from = VALUE_FROM.keep(map.get("valueFrom"), cutting);
            if (from != null) {
                kept.put("valueFrom", from);
            }
        }
        return kept;
    }

    /** A variable that was read before and lost its value: what was told of it stays. */
    private static void redacted(String digest, Map<?, ?> map, Map<String, Object> kept, Cutting cutting) {
        kept.put(DIGEST, cutting.digest(digest));
        REDACTED.forEach((field, mask) -> {
            Object told = map.get(field) == null ? null : mask.keep(map.get(field), cutting);
            if (told != null) {
                kept.put(field, told);
            }
        });
    }

    private static void literal(String name, String value, Map<String, Object> kept, Cutting cutting) {
        if (value.isEmpty()) {
            kept.put("value", "");
            return;
        }
        kept.put(DIGEST, cutting.digest(value));
        cutting.charge(DIGEST.length());
        Credentials.sortOf(name, value).ifPresent(sort -> kept.put("credential", cutting.text(sort, Cutting.MAX_KEY)));
        if (!SecretNames.isPersonal(name)) {
            List<String> addresses = Addresses.in(value);
            if (!addresses.isEmpty()) {
                kept.put(
                        "address",
                        addresses.stream()
                                .map(address -> cutting.text(address, Cutting.MAX_KEY))
                                .toList());
            }
        }
    }
}
