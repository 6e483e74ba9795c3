package dev.hindsight.resource.part;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantitiesTest {
    @ParameterizedTest
    @CsvSource({
        "100m,0.1",
        "1,1",
        "1.5,1.5",
        "1Ki,1024",
        "2Gi,2147483648",
        "1k,1000",
        "1E,1000000000000000000",
        "1e3,1000",
        "1E3,1000",
        "-1,-1",
        "5u,0.000005",
        ".5,0.5"
    })
    void quantities_are_exact_numbers(String text, String number) {
        assertThat(Quantities.parse(text))
                .get()
                .satisfies(parsed -> assertThat(parsed).isEqualByComparingTo(number));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "1X",
                "1.2.3",
                "Gi",
                "1e999999999",
                "--1",
                "1 Gi",
                "99999999999999999999999999999999999999999999999"
            })
    void what_is_no_quantity_has_no_number(String text) {
        assertThat(Quantities.parse(text)).isEmpty();
    }
}
