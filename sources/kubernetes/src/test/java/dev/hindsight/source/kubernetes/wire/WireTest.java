package dev.hindsight.source.kubernetes.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class WireTest {
    private static final String TYPE = "{\"kind\":\"Pod\",\"apiVersion\":\"v1\",";

    @Test
    void an_object_of_a_list_gets_its_type_and_keeps_every_other_byte() throws IOException {
        // Given
        String object = "{ \"metadata\": {\"name\":\"a\",\"uid\":\"u\",\"managedFields\":[{\"name\":\"no\"}],"
                + "\"resourceVersion\":\"7\"},\"spec\":{\"x\":1.50,\"y\":\"\\u00e4}]\"} }";
        String list = "{\"metadata\":{\"resourceVersion\":\"9\",\"continue\":\"tok\"},\"items\":[" + object + ","
                + object + "]}";

        // When
        ListPage page = ListPage.parse(bytes(list), TYPE);

        // Then
        assertThat(page.objects()).hasSize(2).allSatisfy(read -> {
            assertThat(text(read)).isEqualTo(TYPE + object.substring(1));
            assertThat(read.name()).isEqualTo("a");
            assertThat(read.namespace()).isEmpty();
            assertThat(read.uid()).isEqualTo("u");
            assertThat(read.resourceVersion()).isEqualTo("7");
        });
        assertThat(page.resourceVersion()).isEqualTo("9");
        assertThat(page.continueToken()).isEqualTo("tok");
    }

    @Test
    void a_custom_object_that_says_what_it_is_stays_as_it_is_also_when_the_list_tells_its_version_last()
            throws IOException {
        // Given
        String object =
                "{\"apiVersion\":\"g/v1\",\"kind\":\"HTTPRoute\",\"metadata\":{\"name\":\"a\",\"namespace\":\"n\"}}";

        // When
        ListPage page = ListPage.parse(
                bytes("{\"apiVersion\":\"g/v1\",\"items\":[" + object
                        + "],\"kind\":\"HTTPRouteList\",\"metadata\":{\"continue\":\"\",\"resourceVersion\":\"9\"}}"),
                TYPE);

        // Then
        assertThat(text(page.objects().getFirst())).isEqualTo(object);
        assertThat(page.objects().getFirst().namespace()).isEqualTo("n");
        assertThat(page.continueToken()).isEmpty();
    }

    @Test
    void an_empty_list_is_a_list_and_anything_else_is_none() throws IOException {
        assertThat(ListPage.parse(bytes("{\"metadata\":{\"resourceVersion\":\"1\"},\"items\":null}"), TYPE)
                        .objects())
                .isEmpty();
        assertThatThrownBy(() -> ListPage.parse(bytes("<html>"), TYPE)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> ListPage.parse(bytes("[]"), TYPE)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> ListPage.parse(bytes("{\"items\":[]}"), TYPE)).isInstanceOf(IOException.class);
        assertThatThrownBy(() ->
                        ListPage.parse(bytes("{\"metadata\":{\"resourceVersion\":\"1\"},\"items\":[{\"a\""), TYPE))
                .isInstanceOf(IOException.class);
    }

    @Test
    void a_change_of_a_watch_is_cut_out_byte_for_byte() {
        // Given
        String object = "{\"kind\":\"Pod\",\"metadata\":{\"uid\":\"u\",\"name\":\"ä\",\"resourceVersion\":\"3\"}}";

        // When
        WatchLine line = WatchLine.parse(bytes("{\"type\":\"DELETED\",\"object\":" + object + "}"), TYPE);

        // Then
        assertThat(line).isInstanceOfSatisfying(WatchLine.Changed.class, changed -> {
            assertThat(changed.kind()).isEqualTo(WatchLine.Kind.DELETED);
            assertThat(text(changed.object())).isEqualTo(object);
            assertThat(changed.object().name()).isEqualTo("ä");
        });
    }

    @Test
    void the_end_of_a_watch_tells_its_code() {
        WatchLine line = WatchLine.parse(
                bytes(
                        "{\"type\":\"ERROR\",\"object\":{\"kind\":\"Status\",\"metadata\":{},\"code\":410,\"message\":\"m\"}}"),
                TYPE);
        assertThat(line)
                .isInstanceOfSatisfying(
                        WatchLine.Ended.class,
                        ended -> assertThat(ended.why().isExpired()).isTrue());
    }

    @Test
    void what_cannot_be_read_is_told_without_a_word_of_it() {
        for (String odd : new String[] {
            "secret",
            "{\"type\":\"ADDED\",\"object\":{\"secret",
            "{\"type\":\"secret\",\"object\":{}}",
            "{\"type\":\"ADDED\",\"object\":{\"metadata\":{\"name\":\"secret\"}}}",
            "[\"secret\"]",
            "{\"secret\":1}"
        }) {
            assertThat(WatchLine.parse(bytes(odd), TYPE))
                    .isInstanceOfSatisfying(
                            WatchLine.Unreadable.class,
                            unreadable -> assertThat(unreadable.why()).doesNotContain("secret"));
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(RawObject object) {
        return new String(object.json(), StandardCharsets.UTF_8);
    }
}
