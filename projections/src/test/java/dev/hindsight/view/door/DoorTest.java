package dev.hindsight.view.door;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.view.door.Door.Request;
import dev.hindsight.view.door.Door.Verdict.Pass;
import dev.hindsight.view.door.Door.Verdict.Refused;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DoorTest {
    private final Door open = new Door(List.of("hindsight.example"), Optional.empty());
    private final Door guarded = new Door(List.of(), Optional.of("s3cret"));

    private static Request to(String host, String origin) {
        return new Request(host, origin, "/api/v1/clusters", null, null);
    }

    private static int status(Door.Verdict verdict) {
        return switch (verdict) {
            case Pass pass -> 200;
            case Refused refused -> refused.status();
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST:7171", "127.0.0.1:7171", "[::1]:7171", "hindsight.example:80"})
    void its_own_names_pass(String host) {
        assertThat(open.judge(to(host, null))).isInstanceOf(Pass.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "localhost.evil.example", "127.0.0.1.evil.example:7171", "", "[::2]:7171"})
    void other_names_are_refused(String host) {
        assertThat(status(open.judge(to(host, null)))).isEqualTo(421);
    }

    @ParameterizedTest
    @CsvSource({
        "10.42.0.7:8080, /q/metrics, 200",
        "10.42.0.7, /q/health/ready, 200",
        "[fd00::7]:8080, /q/metrics, 200",
        "10.42.0.7:8080, /q/openapi, 421",
        "10.42.0.7:8080, /api/v1/clusters, 421",
        "10.42.0.7:8080, /q/metrics/../../api/v1/clusters, 421",
        "evil.example, /q/metrics, 421",
        "10.42.0.7.evil.example, /q/metrics, 421"
    })
    void by_the_address_of_the_pod_only_what_operators_ask_is_answered(String host, String path, int status) {
        assertThat(status(open.judge(new Request(host, null, path, null, null))))
                .isEqualTo(status);
    }

    @Test
    void what_operators_ask_by_address_needs_no_token_but_a_page_may_not_ask_it() {
        assertThat(status(guarded.judge(new Request("10.42.0.7:8080", null, "/q/metrics", null, null))))
                .isEqualTo(200);
        assertThat(status(guarded.judge(new Request("127.0.0.1:80", "http://evil.example", "/q/metrics", null, null))))
                .isEqualTo(403);
    }

    @Test
    void no_name_is_refused() {
        assertThat(status(open.judge(to(null, null)))).isEqualTo(421);
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost:7171, 200",
        "https://localhost:7171, 200",
        "http://localhost:9999, 403",
        "http://evil.example, 403",
        "http://localhost:7171.evil.example, 403",
        "null, 403",
        "not a uri, 403"
    })
    void pages_of_other_origins_are_refused(String origin, int status) {
        assertThat(status(open.judge(to("localhost:7171", origin)))).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "/api/v1/clusters, -, -, 401",
                "/, -, -, 401",
                "/api/v1/clusters, Bearer s3cret, -, 200",
                "/api/v1/clusters, Bearer wrong, -, 401",
                "/api/v1/clusters, s3cret, -, 401",
                "/api/v1/clusters, -, s3cret, 200",
                "/api/v1/clusters, -, wrong, 401",
                "/login, -, -, 200",
                "/q/health/ready, -, -, 200",
                "/ingest, -, -, 401",
                "/ingest, Bearer wrong, -, 401",
                "/ingest, Bearer hsi_judged-there, -, 200",
                "/logs, Bearer hsi_judged-there, -, 200",
                "/v1/logs, Bearer hsi_judged-there, -, 200",
                "/logs, -, -, 401",
                "/api/v1/clusters, Bearer hsi_judged-there, -, 401",
                "/ingest/x, Bearer hsi_judged-there, -, 401",
                "/q/openapi, -, -, 401"
            })
    void a_token_must_be_shown_where_one_is_wanted(String path, String authorization, String cookie, int status) {
        assertThat(status(guarded.judge(new Request("localhost", null, path, authorization, cookie))))
                .isEqualTo(status);
    }

    @Test
    void a_foreign_name_is_refused_even_with_the_token() {
        assertThat(status(guarded.judge(new Request("evil.example", null, "/", "Bearer s3cret", null))))
                .isEqualTo(421);
    }
}
