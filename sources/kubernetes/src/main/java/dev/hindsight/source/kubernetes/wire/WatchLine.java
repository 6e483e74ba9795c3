package dev.hindsight.source.kubernetes.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.hindsight.source.kubernetes.access.ApiRefusal;
import java.io.IOException;

/** One line of a watch. */
public sealed interface WatchLine {
    /** An object was made, changed or removed; on removal its last form. */
    record Changed(Kind kind, RawObject object) implements WatchLine {}

    /** Nothing changed up to this version. */
    record Bookmark(String resourceVersion) implements WatchLine {}

    /** The server ends the watch. */
    record Ended(ApiRefusal why) implements WatchLine {}

    /** @param why without a word of what the line holds */
    record Unreadable(String why) implements WatchLine {}

    enum Kind {
        ADDED,
        MODIFIED,
        DELETED
    }

    JsonFactory JSON = new JsonFactory();

    /**
     * @param typeMeta as for lists
     */
    static WatchLine parse(byte[] line, String typeMeta) {
        try (JsonParser parser = JSON.createParser(line)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return new Unreadable("no JSON object");
            }
            String type = "";
            RawObject object = null;
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String field = parser.currentName();
                JsonToken value = parser.nextToken();
                if (field.equals("type")) {
                    type = parser.getText();
                } else if (field.equals("object") && value == JsonToken.START_OBJECT) {
                    object = RawObject.read(parser, line, typeMeta);
                } else {
                    parser.skipChildren();
                }
            }
            return object == null ? new Unreadable("no object in it") : of(type, object);
        } catch (JsonProcessingException broken) {
            // Its message could quote the line, and so a Secret.
            return new Unreadable("broken JSON at byte " + broken.getLocation().getByteOffset());
        } catch (IOException broken) {
            return new Unreadable("broken JSON");
        }
    }

    private static WatchLine of(String type, RawObject object) {
        return switch (type) {
            case "ADDED", "MODIFIED", "DELETED" ->
                object.uid().isEmpty() || object.resourceVersion().isEmpty()
                        ? new Unreadable("an object without uid or resourceVersion")
                        : new Changed(Kind.valueOf(type), object);
            case "BOOKMARK" -> new Bookmark(object.resourceVersion());
            case "ERROR" -> new Ended(ApiRefusal.of(500, object.json()));
            default -> new Unreadable("an unknown type of change");
        };
    }
}
