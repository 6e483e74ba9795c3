package dev.hindsight.resource;

import dev.hindsight.resource.Extraction.Extracted;
import dev.hindsight.resource.Extraction.Unreadable;
import dev.hindsight.resource.kind.KindRows;
import dev.hindsight.resource.mask.Cutting;
import dev.hindsight.resource.mask.MarkedDigest;
import dev.hindsight.resource.mask.Mask;
import dev.hindsight.resource.part.LastWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Cuts a raw Kubernetes object down to its facts, by rows of what is kept of each kind. Takes any input without an
 * exception; what it gives is at most {@value #MAX_BYTES} bytes as JSON and holds no value of a Secret, a ConfigMap or
 * an environment variable. Safe to be used by many threads when the digest is.
 */
public final class FactExtractor {
    public static final int MAX_BYTES = 64 * 1024;

    /** What may be filled; the rest is for marks and for the fields' own punctuation. */
    private static final int ROOM = 60_000;

    private static final int MAX_NAME = 512;

    private static final int LARGE_DATA = 256 * 1024;

    private static final List<String> IDENTITY = List.of("apiVersion", "kind");
    private static final List<String> IDENTITY_IN_METADATA = List.of("uid", "name", "resourceVersion");

    private final ValueDigest plain;
    private final ValueDigest digest;

    public FactExtractor(ValueDigest digest) {
        this.plain = digest;
        this.digest = MarkedDigest.reading(digest);
    }

    public Extraction extract(Tree raw) {
        String unreadable = whyUnreadable(raw);
        if (unreadable != null) {
            return new Unreadable(unreadable);
        }
        Tree metadata = raw.at("metadata");
        ResourceRef ref = new ResourceRef(
                raw.text("apiVersion"),
                raw.text("kind"),
                metadata.text("namespace"),
                metadata.text("name"),
                metadata.text("uid"));
        return new Extracted(new Facts(
                ref,
                metadata.text("resourceVersion"),
                body(digest, ref.apiVersion(), ref.kind(), raw),
                LastWriter.of(raw)));
    }

    /**
     * Input that could not be handled, as it may be kept: without values, and so that it gives the same facts when it is
     * read once more.
     *
     * @param json any JSON value, an object alone or inside something else
     */
    public Tree redacted(Tree json) {
        return Redaction.of(json, plain);
    }

    /** Tells whether two texts are the same, and nothing else of them. */
    public String digestOf(String text) {
        return plain.of(text);
    }

    static Tree body(ValueDigest digest, String apiVersion, String kind, Tree raw) {
        Cutting cutting = new Cutting(digest, ROOM);
        Map<String, Object> body = new LinkedHashMap<>();
        KindRows.of(apiVersion, kind).rows().forEach((field, mask) -> {
            Object kept = part(field, mask, raw.at(field).value(), cutting);
            if (kept != null) {
                body.put(field, kept);
            }
        });
        sizeOfData(apiVersion, kind, raw, body);
        return Tree.of(body);
    }

    /** Of a large one only; so that each small change of a small one is not told twice. */
    private static void sizeOfData(String apiVersion, String kind, Tree raw, Map<String, Object> body) {
        if (kind.equals("ConfigMap") && apiVersion.equals("v1")) {
            long bytes = 0;
            for (String field : List.of("data", "binaryData")) {
                Tree data = raw.at(field);
                for (String key : data.names()) {
                    bytes += key.length() + data.text(key).getBytes(StandardCharsets.UTF_8).length;
                }
            }
            if (bytes >= LARGE_DATA) {
                body.put("dataBytes", bytes);
            }
        }
    }

    private static Object part(String field, Mask mask, Object raw, Cutting cutting) {
        return raw == null ? null : cutting.keepWithin(share(field), mask, raw);
    }

    /** So that a huge specification leaves room for the status, in which most of what is wrong is to be seen. */
    private static int share(String field) {
        return switch (field) {
            case "metadata" -> ROOM / 5;
            case "status" -> ROOM / 3;
            default -> ROOM / 5 * 2;
        };
    }

    /** In words for people; null when nothing stands against it. */
    private static String whyUnreadable(Tree raw) {
        if (!(raw.value() instanceof Map)) {
            return "not a Kubernetes object but " + (raw.isEmpty() ? "nothing" : "another JSON value");
        }
        for (String field : IDENTITY) {
            String why = whyNoName(field, raw.at(field));
            if (why != null) {
                return why;
            }
        }
        for (String field : IDENTITY_IN_METADATA) {
            String why = whyNoName("metadata." + field, raw.at("metadata", field));
            if (why != null) {
                return raw.at("items").isPresent() ? "a list of objects, not an object" : why;
            }
        }
        Tree namespace = raw.at("metadata", "namespace");
        return namespace.isEmpty() || namespace.text().isEmpty() ? null : whyNoName("metadata.namespace", namespace);
    }

    private static String whyNoName(String path, Tree name) {
        if (!(name.value() instanceof String text)) {
            return path + (name.isEmpty() ? " is missing" : " is not a text");
        }
        if (text.isBlank()) {
            return path + " is empty";
        }
        if (text.length() > MAX_NAME) {
            return path + " is longer than " + MAX_NAME + " characters";
        }
        return isOdd(text) ? path + " holds control characters" : null;
    }

    private static boolean isOdd(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || Character.isSurrogate(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
