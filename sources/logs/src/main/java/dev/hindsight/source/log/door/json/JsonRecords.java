package dev.hindsight.source.log.door.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hindsight.source.log.door.Reading;
import dev.hindsight.source.log.door.body.BadBody;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;

/**
 * Reads JSON objects one by one, whether they stand in an array, one on each line or just one after the other: no more
 * than one is held as a tree. What is no record of anybody is refused by itself; what is no JSON, with all of the body.
 */
public final class JsonRecords {
    private static final int DEEPEST = 64;
    private static final int LONGEST_NUMBER = 64;
    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(LONGEST_NUMBER)
                            .build())
                    .build())
            // A time in seconds with nanoseconds has more digits than a double holds.
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private final JsonParser parser;
    private final PipelineRecord shape;
    private final Reading reading = new Reading();
    private long record;
    private boolean any;

    private JsonRecords(JsonParser parser, PipelineRecord shape) {
        this.parser = parser;
        this.shape = shape;
    }

    /**
     * @param usual who it was, as far as a record does not say
     * @param arrived the time of records that have none
     */
    public static Reading read(InputStream body, Sender usual, Instant arrived) throws IOException {
        try (JsonParser parser = JSON.getFactory().createParser(body)) {
            parser.disable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
            JsonRecords records = new JsonRecords(parser, new PipelineRecord(usual, arrived));
            try {
                records.all();
            } catch (NumberFormatException hugeExponent) {
                throw BadBody.malformed(records.where() + "a number is out of all bounds.");
            } catch (JsonProcessingException bad) {
                throw BadBody.malformed(records.where() + words(bad));
            }
            return records.reading;
        }
    }

    private void all() throws IOException {
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            any = true;
            switch (token) {
                case START_OBJECT -> one();
                case START_ARRAY -> elements();
                default -> throw BadBody.malformed(where() + "expected a JSON object or an array of them.");
            }
        }
        if (!any) {
            throw BadBody.malformed("The body is empty: send a JSON array of records, or one record a line.");
        }
    }

    private void elements() throws IOException {
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (token == null) {
                throw BadBody.malformed(where() + "the array does not end.");
            } else if (token == JsonToken.START_OBJECT) {
                one();
            } else {
                record++;
                parser.skipChildren();
                reading.refuse("record " + record, "is no JSON object");
            }
        }
    }

    private void one() throws IOException {
        record++;
        JsonNode tree = JSON.readTree(parser);
        shape.read(tree, "record " + record, reading);
    }

    private String where() {
        return "Line " + parser.currentLocation().getLineNr() + ", column "
                + parser.currentLocation().getColumnNr() + ", record " + record + ": ";
    }

    /** Without the place, which is told already, and without the source. */
    private static String words(JsonProcessingException bad) {
        boolean ends =
                bad instanceof JsonEOFException || bad.getOriginalMessage().startsWith("Unexpected end-of-input");
        return ends ? "the JSON ends in the middle." : bad.getOriginalMessage();
    }
}
