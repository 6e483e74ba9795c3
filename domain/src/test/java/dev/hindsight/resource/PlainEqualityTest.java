package dev.hindsight.resource;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.resource.recorded.Recording;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PlainEqualityTest {
    private static final Random CHANCE = new Random(20_261_121);

    private final List<Tree> objects =
            Recording.of("checkout-outage").versions().limit(400).toList();

    @Test
    void says_what_equals_of_plain_java_says() {
        // Given
        Mutation mutation = new Mutation(CHANCE);

        for (Tree object : objects) {
            // When
            Tree mutated = mutation.of(object);

            // Then
            assertThat(object.equals(mutated)).isEqualTo(object.value().equals(mutated.value()));
        }
    }

    @Test
    void passes_over_the_order_of_fields_but_not_of_items() {
        for (Tree object : objects) {
            assertThat(Tree.of(shuffled(object.value()))).isEqualTo(object);
        }
        assertThat(Tree.of(List.of(1, 2))).isNotEqualTo(Tree.of(List.of(2, 1)));
    }

    @Test
    void tells_a_field_that_is_null_from_none() {
        // Given
        Map<String, Object> withNull = new LinkedHashMap<>();
        withNull.put("a", null);

        assertThat(Tree.of(withNull)).isNotEqualTo(Tree.of(Map.of("b", 1)));
        assertThat(Tree.of(withNull)).isEqualTo(Tree.of(new LinkedHashMap<>(withNull)));
    }

    private static Object shuffled(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(PlainEqualityTest::shuffled).toList();
        }
        if (!(value instanceof Map<?, ?> map)) {
            return value;
        }
        List<Object> names = new ArrayList<>(map.keySet());
        Collections.shuffle(names, CHANCE);
        Map<Object, Object> shuffled = new LinkedHashMap<>();
        names.forEach(name -> shuffled.put(name, shuffled(map.get(name))));
        return shuffled;
    }
}
