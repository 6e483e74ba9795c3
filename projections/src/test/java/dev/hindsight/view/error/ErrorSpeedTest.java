package dev.hindsight.view.error;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.view.PostgresForViews;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** How long lists take of 100,000 groups that occurred 700,000 times. Asked for by {@code -Dhindsight.measure}. */
@QuarkusTest
@QuarkusTestResource(PostgresForViews.class)
@EnabledIfSystemProperty(named = "hindsight.measure", matches = "true")
class ErrorSpeedTest {
    private static final int TIMES = Integer.getInteger("hindsight.measure.times", 20);
    private static final long LONGEST_MILLIS = 300;

    private static final List<String> QUESTIONS = List.of(
            "",
            "?sort=-count",
            "?sort=-severity",
            "?sort=-rate",
            "?sort=firstSeen",
            "?state=open&limit=50",
            "?state=escalating",
            "?service=service-7",
            "?namespace=ns-3&level=error",
            "?text=article+77",
            "?release=1.3",
            "/summary");

    @Inject
    DataSource database;

    @Test
    void a_list_is_there_at_once_now_and_in_the_past() throws Exception {
        long start = System.nanoTime();
        fill();
        System.out.println("filled in " + (System.nanoTime() - start) / 1_000_000_000 + " s");
        StringBuilder figures = new StringBuilder();
        long worst = 0;
        for (String when : List.of("", "position=350000")) {
            for (String question : QUESTIONS) {
                long p95 = p95(question + (when.isEmpty() ? "" : (question.contains("?") ? "&" : "?") + when));
                String figure = "%-32s %-18s p95 %4d ms%n".formatted(question, when, p95);
                System.out.print(figure);
                figures.append(figure);
                worst = Math.max(worst, p95);
            }
        }
        assertThat(worst).as(figures.toString()).isLessThan(LONGEST_MILLIS);
    }

    private static long p95(String question) {
        long[] millis = new long[TIMES];
        for (int i = -3; i < TIMES; i++) {
            long start = System.nanoTime();
            given().queryParam("cluster", "big")
                    .queryParam("try", i)
                    .get("/api/v1/errors" + question)
                    .then()
                    .statusCode(200);
            millis[Math.max(0, i)] = (System.nanoTime() - start) / 1_000_000;
        }
        Arrays.sort(millis);
        return millis[TIMES * 95 / 100 - 1];
    }

    private void fill() throws SQLException, IOException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                InputStream script = getClass().getResourceAsStream("/many-errors.sql")) {
            String sql = new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
            for (String one : sql.split(";\\n")) {
                if (!one.isBlank()) {
                    statement.execute(one);
                }
            }
        }
    }
}
