package dev.hindsight.view.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CsvWriterTest {
    @Test
    void values_that_would_break_a_line_are_quoted() {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("name", "a,b");
        row.put("words", "say \"hi\"\nagain");

        assertThat(CsvWriter.text(List.of(row))).isEqualTo("name,words\r\n\"a,b\",\"say \"\"hi\"\"\nagain\"\r\n");
    }

    @Test
    void a_value_that_a_spreadsheet_would_run_is_made_a_text() {
        assertThat(CsvWriter.text(List.of(Map.of("name", "=cmd()")))).contains("'=cmd()");
        assertThat(CsvWriter.text(List.of(Map.of("points", "-4.5")))).contains("\r\n-4.5\r\n");
    }

    @Test
    void a_column_that_only_some_rows_have_is_empty_in_the_others() {
        assertThat(CsvWriter.text(List.of(Map.of("a", "1"), Map.of("b", "2")))).isEqualTo("a,b\r\n1,\r\n,2\r\n");
    }
}
