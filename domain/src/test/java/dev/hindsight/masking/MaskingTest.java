package dev.hindsight.masking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskingTest {
    private final Masking masking = Masking.standard();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    dial https://ada:lovelace@db.shop:5432/x failed | dial https://***@db.shop:5432/x failed
                    login failed password=abc, user=ada | login failed password=***, user=ada
                    {"password":"ab\\"cd","name":"x"} | {"password":"***","name":"x"}
                    retry with secret = s3cr3t now | retry with secret = *** now
                    access_token: a1b2c3d4e5 expired | access_token: *** expired
                    GET /cart?api_key=abc&page=2 HTTP/1.1 | GET /cart?api_key=***&page=2 HTTP/1.1
                    Authorization: Basic YWRhOmxvdmVsYWNl | Authorization: Basic ***
                    {"authorization":"Bearer abc.def"} | {"authorization":"***"}
                    Cookie: sid=ab12; lang=en | Cookie: ***
                    ALTER USER ada PASSWORD 'x y' | ALTER USER ada PASSWORD '***'
                    got eyJhbGciOiJIUzI1NiJ9.e30.abc today | got *** today
                    mysql --password abc -h db | mysql --password *** -h db
                    no user ada.lovelace+x@mail.example.org | no user <e-mail>
                    card 4111 1111 1111 1111 declined | card <card number> declined
                    card=4111111111111111 declined | card=<card number> declined
                    refund to DE89 3704 0044 0532 0130 00 failed | refund to <IBAN> failed
                    refund to GB82WEST12345698765432. | refund to <IBAN>.
                    sms to +49 30 1234567 failed | sms to <phone number> failed
                    call (555) 010-1234 or 555-010-1234 | call <phone number> or <phone number>
                    """)
    void secrets_and_personal_data_are_hidden(String text, String masked) {
        assertThat(masking.mask(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "failed to fetch anonymous token: unexpected status: 401 Unauthorized",
                "Error: secret \"payments-key\" not found",
                "no such key: order",
                "basic authentication is off",
                "2026-11-21 07:48:53.036 +0000 UTC m=+12345.678901234 request took 12ms",
                "1763711333036 at 1763711333036000000",
                "pod web-7f8cbf768f-vvrt2 on 10.91.0.9:8080",
                "order 1234567890123456 not found",
                "trace 4bf92f3577b34da6a3ce929d0e0e4736",
                "npm install left-pad@1.3.0",
                "goroutine 24 [running]:\nmain.main()\n\t/app/main.go:20 +0x61d",
                "Pulling image registry.test/shop/web:1@sha256:ab12",
                "INFO DE12 is no account"
            })
    void what_people_need_is_left_as_it_is(String text) {
        assertThat(masking.mask(text)).isEqualTo(text);
    }

    @Test
    void a_private_key_is_hidden_and_what_stands_around_it_is_not() {
        String begin = "-----BEGIN RSA " + "PRIVATE KEY-----";
        String end = "-----END RSA " + "PRIVATE KEY-----";

        String masked = masking.mask("cannot read key " + begin + "\nMIIabc\n" + end + " in vault");
        String cut = masking.mask("cannot read key " + begin + "\\nMIIabc");

        assertThat(masked).isEqualTo("cannot read key *** in vault");
        assertThat(cut).isEqualTo("cannot read key ***");
    }

    @Test
    void a_token_is_known_by_its_form_wherever_it_stands() {
        String cloud = "AKIA" + "IOSFODNN7EXAMPLE";
        String forge = "ghp_" + "0123456789abcdef0123456789abcdef0123";

        assertThat(masking.mask("denied for key " + cloud + ": no access")).isEqualTo("denied for key ***: no access");
        assertThat(masking.mask("push(" + forge + ")")).isEqualTo("push(***)");
    }

    @Test
    void every_row_of_the_table_says_what_it_hides() {
        assertThat(MaskRow.values()).allSatisfy(row -> assertThat(row.meaning()).isNotBlank());
    }
}
