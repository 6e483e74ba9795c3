package dev.hindsight.store.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlainValuesTest {
    private static final String JSON = "{\"a\":[1,2147483648,12345678901234567890,1.5,true,false,null,\"é\\n\"],"
            + "\"b\":{},\"c\":[],\"d\":{\"e\":{\"f\":[[]]}}}";

    private static Object read(String json, String without) throws IOException {
        return PlainValues.only(new JsonFactory().createParser(json), without);
    }

    @Test
    void reads_what_general_mapping_reads() throws IOException {
        assertThat(read(JSON, null)).isEqualTo(new ObjectMapper().readValue(JSON, Object.class));
    }

    @Test
    void writes_what_it_read() throws IOException {
        // Given
        StringWriter written = new StringWriter();

        // When
        try (var json = new JsonFactory().createGenerator(written)) {
            PlainValues.write(read(JSON, null), json);
        }

        // Then
        assertThat(written).hasToString(JSON);
    }

    @Test
    void passes_over_a_field_with_all_that_is_below_it() throws IOException {
        assertThat(read("{\"a\":[{\"no\":{\"x\":[1]},\"b\":1}],\"no\":2}", "no"))
                .isEqualTo(Map.of("a", List.of(Map.of("b", 1))));
    }

    @Test
    void wants_exactly_one_value() {
        for (String bad : List.of("", "{", "[1", "{} {}", "{\"a\"}", "]")) {
            assertThatThrownBy(() -> read(bad, null)).as(bad).isInstanceOf(IOException.class);
        }
        assertThatThrownBy(() -> read("1 2", null)).isInstanceOf(JsonParseException.class);
    }
}
