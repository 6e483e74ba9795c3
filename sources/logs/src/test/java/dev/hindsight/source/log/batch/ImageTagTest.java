package dev.hindsight.source.log.batch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImageTagTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            reg.test:5000/shop/cart:1.4.2,                1.4.2
            reg.test:5000/shop/cart,                      ''
            cart:latest,                                  ''
            cart@sha256:aa11,                             ''
            cart:2026-11@sha256:aa11,                     2026-11
            '',                                           ''
            """)
    void a_release_is_the_tag_of_an_image(String image, String tag) {
        assertThat(ImageTag.of(image)).isEqualTo(tag);
    }
}
