package dev.hindsight.view.list;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvWriterTest {
    record Owner(String kind, String name) {}

    record Item(String name, Owner owner, List<String> tags, Map<String, String> labels, Integer restarts) {}

    record Pair<T>(String what, T before) {}

    record Plain(List<Item> items) {}

    record Pairs<T>(List<Pair<T>> items) {}

    @Test
    void values_that_would_break_a_line_are_quoted() {
        assertThat(CsvLine.of(List.of("a,b", "say \"hi\"\nagain"))).isEqualTo("\"a,b\",\"say \"\"hi\"\"\nagain\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=cmd()", "+1+1", "-2+3", "@SUM(A1)", "\tx", "\rx", "\nx", "＝cmd()", "－1+1"})
    void a_value_that_a_spreadsheet_would_run_is_made_a_text(String value) {
        assertThat(CsvLine.of(List.of(value)).replace("\"", "")).startsWith("'" + value.charAt(0));
    }

    @Test
    void a_number_below_zero_stays_one() {
        assertThat(CsvLine.of(List.of("-4.5", "-3"))).isEqualTo("-4.5,-3\r\n");
    }

    @Test
    void columns_are_those_of_the_type_whatever_an_item_holds() {
        // When
        CsvColumns columns = CsvColumns.ofItems(Plain.class);

        // Then
        assertThat(columns.names()).containsExactly("name", "owner.kind", "owner.name", "tags", "labels", "restarts");
        assertThat(columns.values(new ObjectMapper().valueToTree(new Item("a", null, List.of("x"), Map.of(), null))))
                .containsExactly("a", "", "", "[\"x\"]", "{}", "");
    }

    @Test
    void what_a_page_is_a_page_of_may_stand_within_its_items() {
        assertThat(CsvColumns.ofItems(of(Pairs.class, Owner.class)).names())
                .containsExactly("what", "before.kind", "before.name");
    }

    private static Type of(Class<?> page, Class<?> item) {
        return new ParameterizedType() {
            @Override
            public Type[] getActualTypeArguments() {
                return new Type[] {item};
            }

            @Override
            public Type getRawType() {
                return page;
            }

            @Override
            public Type getOwnerType() {
                return null;
            }
        };
    }
}
