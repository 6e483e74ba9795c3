package dev.hindsight.view;

import static io.restassured.RestAssured.given;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * How long lists take with 30,000 pods and millions of versions of them, made by SQL. Not a test: run it with
 * {@code -Dtest=ReadRates -Dhindsight.rates=100}, the number of versions of each pod.
 */
@QuarkusTest
@QuarkusTestResource(PostgresForViews.class)
@EnabledIfSystemProperty(named = "hindsight.rates", matches = "\\d+")
class ReadRates {
    private static final int PODS = 30_000;
    private static final int REQUESTS = 60;
    private static final List<String> LISTS = List.of(
            "/resources?kind=Pod",
            "/resources?kind=Pod&sort=-changedAt",
            "/resources?kind=Pod&namespace=ns-7&sort=status",
            "/resources?sort=-restarts&limit=500",
            "/resources?q=pod-1234",
            "/resources?level=failed",
            "/resources?sort=-points",
            "/resources/kinds",
            "/resources/namespaces",
            "/findings",
            "/health",
            "/changes");

    @Inject
    DataSource database;

    private final Random seeded = new Random(1);

    @Test
    void rates() throws SQLException {
        int versions = Integer.getInteger("hindsight.rates");
        long head = (long) PODS * versions;
        fill(versions);
        for (String list : LISTS) {
            StringBuilder line = new StringBuilder("%-48s".formatted(list));
            line.append(" live ").append(times(list, () -> null));
            line.append(" | past ").append(times(list, () -> 1 + (long) (seeded.nextDouble() * head)));
            System.out.println(line);
        }
    }

    private interface Position {
        Long next();
    }

    private String times(String list, Position position) {
        double[] millis = new double[REQUESTS];
        for (int i = 0; i < REQUESTS; i++) {
            var request = given().queryParam("cluster", "large");
            Long at = position.next();
            if (at != null) {
                request.queryParam("position", at);
            }
            long start = System.nanoTime();
            request.get("/api/v1" + list).then().statusCode(200);
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(millis);
        return "p50 %5.0f p95 %5.0f ms".formatted(millis[REQUESTS / 2], millis[REQUESTS * 95 / 100]);
    }

    /** Each pod changes once in each round of positions; one of fifty is in trouble. */
    private void fill(int versions) throws SQLException {
        String rounds = "from generate_series(0, " + (versions - 1) + ") v, generate_series(1, " + PODS + ") i";
        String from = "v::bigint * " + PODS + " + i";
        String to = "case when v = " + (versions - 1) + " then 9223372036854775807 else (v + 1)::bigint * " + PODS
                + " + i end";
        String time = "timestamptz '2026-11-01 00:00:00Z' + (" + from + ") * interval '10 ms'";
        String span = from + ", " + to + ", " + time + ", null::timestamptz, false ";
        execute("insert into view.cluster select 'large', 'watch', now(), 1, true, null, null, null, 1,"
                + " 9223372036854775807, now(), null, false");
        execute("insert into view.log_entry select p, 'large', 'resource', 'x', 'resource.observed', 'source:test',"
                + " timestamptz '2026-11-01 00:00:00Z' + p * interval '10 ms', 'pod changed'"
                + " from generate_series(1, " + (long) PODS * versions + ", 100) p");
        execute("insert into view.resource select 'large', 'uid-' || i, 'v1', 'Pod', 'ns-' || i % 50, 'pod-' || i,"
                + " 'Running', '', 'ok', case when i % 50 = 0 then 'failed' else 'ok' end, '1/1', (v % 7)::int,"
                + " 'node-' || i % 300, 'owner-' || i / 3, 'apps/v1', 'ReplicaSet', 'rs-' || i / 3,"
                + " array['app=a' || i % 200, 'tier=t' || i % 3], now(), " + time + ", 1, array[]::text[], 0, 0, 0, 0,"
                + " 'pod-' || i || ' ns-' || i % 50 || ' pod running app=a' || i % 200, " + span + rounds);
        execute("insert into view.finding select 'large', 'crash-loop/uid-' || i, 'crash-loop', 3, 'It crashes.',"
                + " 'uid-' || i, 'v1', 'Pod', 'ns-' || i % 50, 'pod-' || i, now(), 1, '[]', 'crash-loop pod-' || i, "
                + span + rounds + " where i % 50 = 0");
        execute("insert into view.change select 'large', " + from + ", 0, " + time + ", 'uid-' || i, 'v1', 'Pod',"
                + " 'ns-' || i % 50, 'pod-' || i, 'status', 'status.phase', null, null, 'it changed', 'source:test' "
                + rounds + " where i % 10 = 0");
        execute("update view.checkpoint set position = " + (long) PODS * versions);
        execute("analyze");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
