package dev.hindsight.view.error.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hindsight.store.codec.WireJson;
import dev.hindsight.view.error.answer.ErrorGroupDetailView.Part;
import java.util.List;

/** What counted for a key, as its row keeps it. */
final class PartReader {
    private static final ObjectMapper JSON = WireJson.mapper();

    private PartReader() {}

    static List<Part> parts(String json) {
        try {
            return JSON.readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("stored parts are not JSON", broken);
        }
    }
}
