package dev.hindsight.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LabelSelectorTextTest {
    private static final Map<String, String> LABELS = Map.of("app", "web", "app.kubernetes.io/part-of", "shop");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "app=web | true",
                "app==web | true",
                "app=db | false",
                "app!=db | true",
                "app!=web | false",
                "tier!=data | true",
                "app in (db, web) | true",
                "app in (db) | false",
                "app notin (db, cache) | true",
                "app notin (web) | false",
                "app | true",
                "tier | false",
                "!tier | true",
                "!app | false",
                "app=web,app.kubernetes.io/part-of=shop | true",
                "app=web,!app.kubernetes.io/part-of | false"
            })
    void selects_as_kubectl_does(String selector, boolean selected) {
        assertThat(LabelSelectorText.parse(selector)).get().matches(parsed -> parsed.matches(LABELS) == selected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", ",", "=web,", "app=web,", "app=we b", "app in web", "app in (", "a&b", "app=web;tier=db"
            })
    void what_is_no_selector_is_none(String text) {
        assertThat(LabelSelectorText.parse(text)).isEmpty();
    }
}
