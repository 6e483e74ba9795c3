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

    private static Object read(String json, String outlined) throws IOException {
        return PlainValues.only(new JsonFactory().createParser(json), outlined);
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
    void keeps_only_the_names_below_a_field_that_is_outlined() throws IOException {
        assertThat(read("{\"a\":[{\"o\":{\"x\":[1],\"y\":{\"o\":1}},\"b\":1}],\"o\":2}", "o"))
                .isEqualTo(Map.of("a", List.of(Map.of("o", Map.of("x", Map.of(), "y", Map.of()), "b", 1)), "o", 2));
    }

    @Test
    void wants_exactly_one_value() {
        for (String bad : List.of("", "{", "[1", "{} {}", "{\"a\"}", "]")) {
            assertThatThrownBy(() -> read(bad, null)).as(bad).isInstanceOf(IOException.class);
        }
        assertThatThrownBy(() -> read("1 2", null)).isInstanceOf(JsonParseException.class);
    }
}
