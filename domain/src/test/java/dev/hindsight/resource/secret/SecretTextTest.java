package dev.hindsight.resource.secret;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretTextTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    dial https://ada:lovelace@db.shop:5432/x failed | dial https://***@db.shop:5432/x failed
                    two http://a:b@c and http://d:e@f | two http://***@c and http://***@f
                    login with password=abc, user=ada | login with password=***, user=ada
                    {"token": "abc", "name": "x"} | {"token": "***", "name": "x"}
                    {\\"token\\":\\"abc\\"} | {\\"token\\":\\"***"}
                    password: abc | password: ***
                    GET /?api_key=abc&page=2 | GET /?api_key=***&page=2
                    Authorization: Bearer abc.def | Authorization: Bearer ***
                    got eyJhbGciOiJIUzI1NiJ9.e30.abc today | got *** today
                    mysql --password abc -h db | mysql --password *** -h db
                    curl -u ada:abc http://x | curl -u ada:*** http://x
                    ada:abc@tcp(db:3306)/shop | ada:***@tcp(db:3306)/shop
                    -----BEGIN RSA PRIVATE KEY-----abc | ***
                    """)
    void what_looks_like_a_secret_is_hidden(String text, String hidden) {
        assertThat(SecretText.hidden(text)).isEqualTo(hidden);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Error: secret \"payments-key\" not found",
                "couldn't find key API_KEY in Secret shop/payments-key",
                "failed to fetch anonymous token: unexpected status: 401 Unauthorized",
                "Readiness probe failed: HTTP probe failed with statuscode: 503",
                "Back-off pulling image \"registry.test/shop/catalog:3.4.1-rc9\"",
                "MountVolume.SetUp failed for volume \"kube-api-access\" : object \"shop\"/\"kube-root-ca.crt\" not registered",
                "Get \"http://10.91.0.9:8080/ready\": dial tcp 10.91.0.9:8080: connect: connection refused",
                "see https://example.org/@ada/page",
                "Pulling image registry.test/shop/web:1@sha256:ab12",
                "Successfully pulled image \"web:1\" in 2.1s (2.1s including waiting). Image size: 34 bytes.",
                "quota: budget, requested: pods=1, used: pods=14, limited: pods=14"
            })
    void what_people_need_is_left_as_it_is(String text) {
        assertThat(SecretText.hidden(text)).isEqualTo(text);
    }
}
