package dev.hindsight.source.kubernetes.sieve;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import dev.hindsight.resource.Tree;
import dev.hindsight.store.InputTypes;
import dev.hindsight.store.codec.PlainValues;
import io.cloudevents.CloudEvent;
import io.cloudevents.CloudEventData;
import java.io.IOException;

/** The object that an event carries. */
final class ObjectReader {
    private static final String FIELDS_OF_A_MANAGER = "fieldsV1";
    private static final JsonFactory JSON = new JsonFactory();

    private ObjectReader() {}

    /** Empty when there is none that can be read, which is for the sink to judge. */
    static Tree read(CloudEvent event) {
        CloudEventData data = event.getData();
        if (data == null) {
            return Tree.EMPTY;
        }
        try (JsonParser tokens = JSON.createParser(data.toBytes())) {
            Tree whole = Tree.of(PlainValues.only(tokens, FIELDS_OF_A_MANAGER));
            return event.getType().equals(InputTypes.INVENTORY_OBJECT) ? whole.at("object") : whole;
        } catch (IOException notJson) {
            return Tree.EMPTY;
        }
    }
}
