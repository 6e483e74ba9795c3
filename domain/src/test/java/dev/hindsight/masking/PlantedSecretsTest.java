package dev.hindsight.masking;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Wherever a program may print a secret, it does not survive. */
class PlantedSecretsTest {
    private final Masking masking = Masking.standard();

    @Property(tries = 2000)
    void a_planted_secret_never_survives(
            @ForAll("secrets") String secret,
            @ForAll("places") String place,
            @ForAll("words") String before,
            @ForAll("words") String behind) {
        String text = before + " " + place.replace("§", secret) + " " + behind;

        String masked = masking.mask(text);

        assertThat(masked).doesNotContain(secret);
        assertThat(masking.mask(masked)).isEqualTo(masked);
    }

    @Property(tries = 1000)
    void what_is_masked_stays_as_it_is(@ForAll String text) {
        String masked = masking.mask(text);

        assertThat(masking.mask(masked)).isEqualTo(masked);
    }

    @Provide
    Arbitrary<String> secrets() {
        Arbitrary<String> letters =
                Arbitraries.strings().withCharRange('a', 'z').ofMinLength(3).ofMaxLength(8);
        Arbitrary<String> rest = Arbitraries.strings()
                .withCharRange('a', 'z')
                .withCharRange('A', 'Z')
                .withCharRange('0', '9')
                .ofMinLength(6)
                .ofMaxLength(40);
        return net.jqwik.api.Combinators.combine(letters, rest).as((start, more) -> start + "7Q" + more);
    }

    @Provide
    Arbitrary<String> places() {
        return Arbitraries.of(
                "password=§",
                "PASSWORD = §",
                "password: §",
                "\"password\":\"§\"",
                "{\"db\":{\"secret\":\"§\"}}",
                "{\\\"apiKey\\\":\\\"§\\\"}",
                "token=§&page=2",
                "access_token: §",
                "https://user:§@host/x",
                "postgres://u:§@db:5432/x?sslmode=off",
                "Authorization: Bearer §",
                "Authorization: Basic §",
                "authorization=Bearer §",
                "Cookie: session=§",
                "X-Api-Key: §",
                "--password §",
                "--token=§",
                "-u ada:§",
                "u:§@tcp(db:3306)",
                "PASSWORD '§'",
                "IDENTIFIED BY '§'",
                "AWS_SECRET_ACCESS_KEY=§",
                "client_secret='§'",
                "AccountKey=§;",
                "ghp_0123456789§",
                "eyJhbGciOiJIUzI1NiJ9.e30.§",
                "AKIA0123456789§",
                "glpat-0123456789§");
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.of(
                "",
                "request failed",
                "2026-11-21 07:48:53 ERROR",
                "\n\tat com.acme.Cart(Cart.java:3)",
                "{\"a\":1}",
                "user ada");
    }
}
