package dev.hindsight.source.kubernetes.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * One page of a list.
 *
 * @param resourceVersion of the whole list, from which a watch goes on
 * @param continueToken asks for the next page; empty on the last
 */
public record ListPage(List<RawObject> objects, String resourceVersion, String continueToken) {
    private static final JsonFactory JSON = new JsonFactory();

    /**
     * @param typeMeta what the objects are, as the beginning of an object: {@code {"kind":"Pod","apiVersion":"v1",}
     * @throws IOException when it is not a list in JSON
     */
    public static ListPage parse(byte[] body, String typeMeta) throws IOException {
        Reading reading = new Reading();
        try (JsonParser parser = JSON.createParser(body)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("the list is not a JSON object");
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String field = parser.currentName();
                JsonToken value = parser.nextToken();
                if (field.equals("items") && value == JsonToken.START_ARRAY) {
                    reading.items(parser, body, typeMeta);
                } else if (field.equals("metadata") && value == JsonToken.START_OBJECT) {
                    reading.metadata(parser);
                } else {
                    parser.skipChildren();
                }
            }
        }
        if (reading.resourceVersion == null) {
            throw new IOException("the list tells no resourceVersion");
        }
        return new ListPage(reading.objects, reading.resourceVersion, reading.continueToken);
    }

    private static final class Reading {
        private final List<RawObject> objects = new ArrayList<>();
        private String resourceVersion;
        private String continueToken = "";

        void items(JsonParser parser, byte[] body, String typeMeta) throws IOException {
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                objects.add(RawObject.read(parser, body, typeMeta));
            }
        }

        void metadata(JsonParser parser) throws IOException {
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String field = parser.currentName();
                parser.nextToken();
                switch (field) {
                    case "resourceVersion" -> resourceVersion = parser.getText();
                    case "continue" -> continueToken = parser.getText();
                    default -> parser.skipChildren();
                }
            }
        }
    }
}
