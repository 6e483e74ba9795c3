package dev.hindsight.resource;

import dev.hindsight.resource.mask.AnnotationsMask;
import dev.hindsight.resource.mask.ArgumentsMask;
import dev.hindsight.resource.mask.Cutting;
import dev.hindsight.resource.mask.EnvMask;
import dev.hindsight.resource.mask.Fields;
import dev.hindsight.resource.mask.MarkedDigest;
import dev.hindsight.resource.mask.Mask;
import dev.hindsight.resource.secret.SecretNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Input that could not be handled, as it may be kept. Of an object stays what facts would keep of it, with digests in the
 * place of values, so that it gives the same facts when it is played again; of all else the texts without what looks
 * like a secret. Takes any input without an exception.
 */
public final class Redaction {
    /** Bytes of JSON that stay, about. */
    private static final int ROOM = 1 << 20;

    private static final int MAX_DEPTH = 64;
    private static final int MAX_SHAPE = 200;

    private static final List<String> IDENTITY = List.of("uid", "name", "namespace", "resourceVersion");

    /** Where values stand in an object that does not say what it is. */
    private static final Map<String, Mask> ANYWHERE = Map.of(
            "env",
            Mask.each(EnvMask.ENV),
            "args",
            ArgumentsMask.ARGUMENTS,
            "command",
            ArgumentsMask.ARGUMENTS,
            "annotations",
            AnnotationsMask.ANNOTATIONS,
            "stringData",
            Mask.values(Mask.DIGEST),
            "binaryData",
            Mask.values(Mask.DIGEST),
            "data_base64",
            Mask.DIGEST,
            "httpHeaders",
            Mask.each(Fields.plain("name").and("value", Mask.DIGEST)));

    private static final Set<String> WRITTEN = Set.of("apiVersion", "kind", "metadata");

    private final ValueDigest digest;
    private final Cutting cutting;

    private Redaction(ValueDigest digest) {
        this.digest = MarkedDigest.writing(digest);
        this.cutting = new Cutting(this.digest, ROOM);
    }

    /** @param json any JSON value */
    public static Tree of(Tree json, ValueDigest digest) {
        return Tree.of(new Redaction(digest).walk("", json.value(), 0));
    }

    /** Of what is no JSON: its beginning with every letter and digit replaced, which tells a page from a broken object. */
    public static String shape(String text) {
        StringBuilder shape = new StringBuilder();
        text.chars()
                .limit(MAX_SHAPE)
                .forEach(c -> shape.append(
                        Character.isDigit(c)
                                ? '0'
                                : Character.isLetter(c) ? 'x' : c < ' ' || c > '~' ? ' ' : (char) c));
        return text.length() > MAX_SHAPE ? shape + Cutting.MARK : shape.toString();
    }

    private Object walk(String field, Object value, int depth) {
        if (depth > MAX_DEPTH) {
            return Cutting.MARK;
        }
        return switch (value) {
            case Map<?, ?> map when isObject(map) -> object(map);
            case Map<?, ?> map -> fields(map, depth);
            case List<?> list -> items(field, list, depth);
            case String text when SecretNames.isSecret(field) -> cutting.digest(text);
            case String text -> cutting.words(text);
            case null -> null;
            default -> SecretNames.isSecret(field) ? cutting.digest(value.toString()) : value;
        };
    }

    private static boolean isObject(Map<?, ?> map) {
        return map.get("metadata") instanceof Map || map.get("apiVersion") instanceof String && map.containsKey("kind");
    }

    private Map<String, Object> object(Map<?, ?> map) {
        Tree raw = Tree.of(map);
        Map<String, Object> kept = new LinkedHashMap<>();
        put(kept, "apiVersion", raw);
        put(kept, "kind", raw);
        Tree body = FactExtractor.body(digest, raw.text("apiVersion"), raw.text("kind"), raw);
        Map<String, Object> metadata = new LinkedHashMap<>();
        IDENTITY.forEach(name -> put(metadata, name, raw.at("metadata")));
        Tree keptOfMetadata = body.at("metadata");
        keptOfMetadata
                .names()
                .forEach(name -> metadata.put(name, keptOfMetadata.at(name).value()));
        kept.put("metadata", metadata);
        body.names().stream()
                .filter(name -> !WRITTEN.contains(name))
                .forEach(name -> kept.put(name, body.at(name).value()));
        if (map.get("items") instanceof List<?> items) {
            kept.put("items", items("items", items, 1));
        }
        return kept;
    }

    private void put(Map<String, Object> kept, String name, Tree from) {
        if (cutting.isPlain(from.at(name).value())) {
            kept.put(name, walk("", from.at(name).value(), 1));
        }
    }

    private Map<String, Object> fields(Map<?, ?> map, int depth) {
        boolean isEvent = map.containsKey("specversion");
        Map<String, Object> kept = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            String name = String.valueOf(entry.getKey());
            Mask mask = ANYWHERE.get(name);
            Object value = mask != null && entry.getValue() != null
                    ? mask.keep(entry.getValue(), cutting)
                    : name.equals("data") && !isEvent
                            ? values(entry.getValue(), depth)
                            : walk(name, entry.getValue(), depth + 1);
            kept.put(cutting.text(name, Cutting.MAX_KEY), value);
        }
        return kept;
    }

    /** Settings, or the data of something else: what is a text there may be any value. */
    private Object values(Object data, int depth) {
        if (!(data instanceof Map<?, ?> map) || isObject(map)) {
            return data instanceof String text ? cutting.digest(text) : walk("data", data, depth + 1);
        }
        Map<String, Object> kept = new LinkedHashMap<>();
        map.forEach((name, value) -> kept.put(
                cutting.text(String.valueOf(name), Cutting.MAX_KEY),
                value instanceof String text ? cutting.digest(text) : walk(String.valueOf(name), value, depth + 1)));
        return kept;
    }

    private List<Object> items(String field, List<?> list, int depth) {
        List<Object> kept = new ArrayList<>(list.size());
        list.forEach(item -> kept.add(walk(field, item, depth + 1)));
        return kept;
    }
}
