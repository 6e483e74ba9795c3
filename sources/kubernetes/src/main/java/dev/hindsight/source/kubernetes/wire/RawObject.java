package dev.hindsight.source.kubernetes.wire;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A Kubernetes object as the API server wrote it, byte for byte, and the few words of it that are needed to send it
 * on. Never to be logged: it may be a Secret.
 *
 * @param namespace empty for a cluster-scoped object
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
public record RawObject(byte[] json, String name, String namespace, String uid, String resourceVersion) {
    /**
     * Reads the object at which the parser stands, which must read from {@code source} itself.
     *
     * @param typeMeta put at the front of an object that does not say what it is, as those in a list; may be empty
     */
    static RawObject read(JsonParser parser, byte[] source, String typeMeta) throws IOException {
        int from = (int) parser.currentTokenLocation().getByteOffset();
        Words words = new Words();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            words.field(parser);
        }
        int to = (int) parser.currentLocation().getByteOffset();
        byte[] json = Arrays.copyOfRange(source, from, to);
        byte[] whole = words.saysWhatItIs || typeMeta.isEmpty() ? json : prefixed(json, typeMeta);
        return new RawObject(whole, words.name, words.namespace, words.uid, words.resourceVersion);
    }

    private static byte[] prefixed(byte[] json, String typeMeta) {
        byte[] prefix = typeMeta.getBytes(StandardCharsets.UTF_8);
        byte[] whole = new byte[prefix.length + json.length - 1];
        System.arraycopy(prefix, 0, whole, 0, prefix.length);
        System.arraycopy(json, 1, whole, prefix.length, json.length - 1);
        return whole;
    }

    @Override
    public String toString() {
        return namespace + "/" + name + " at " + resourceVersion;
    }

    private static final class Words {
        private boolean saysWhatItIs;
        private String name = "";
        private String namespace = "";
        private String uid = "";
        private String resourceVersion = "";

        void field(JsonParser parser) throws IOException {
            String field = parser.currentName();
            JsonToken value = parser.nextToken();
            if (field.equals("kind")) {
                saysWhatItIs = true;
            }
            if (field.equals("metadata") && value == JsonToken.START_OBJECT) {
                while (parser.nextToken() == JsonToken.FIELD_NAME) {
                    metadata(parser);
                }
            } else {
                parser.skipChildren();
            }
        }

        private void metadata(JsonParser parser) throws IOException {
            String field = parser.currentName();
            parser.nextToken();
            switch (field) {
                case "name" -> name = parser.getText();
                case "namespace" -> namespace = parser.getText();
                case "uid" -> uid = parser.getText();
                case "resourceVersion" -> resourceVersion = parser.getText();
                default -> parser.skipChildren();
            }
        }
    }
}
