package dev.hindsight.view.projection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.finding.RuleCatalogue;
import dev.hindsight.store.Recorded;
import dev.hindsight.store.axon.PostgresForTests;
import dev.hindsight.view.fold.OpenRows;
import dev.hindsight.view.fold.Projection;
import dev.hindsight.view.fold.Rows;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Over random histories: what is asked of a position is what was live there, and rows depend on the events alone. */
class TimeTravelTest {
    private static final List<Projection> PROJECTIONS = new ProjectionCatalogue(RuleCatalogue.standard()).all();
    private static final List<String> TEMPORAL =
            List.of("cluster", "resource", "reference", "kubernetes_event", "finding");
    private static final int EVENTS = 240;

    private final DataSource database = PostgresForTests.newDatabase();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void state_at_a_position_is_what_was_live_there_and_any_batches_give_the_same_rows(long seed) throws SQLException {
        // Given
        List<Recorded> log = new RandomLog(seed).events(EVENTS);
        Random random = new Random(seed);
        Map<Long, List<String>> live = new TreeMap<>();

        // When
        FoldStep followed = begin("followed");
        for (int at = 0; at < log.size(); ) {
            int end = Math.min(log.size(), at + 1 + random.nextInt(9));
            followed.fold(PROJECTIONS, at, log.subList(at, end));
            at = end;
            live.put((long) at, state(followed, "position_to = " + Long.MAX_VALUE));
        }
        FoldStep loaded = begin("loaded");
        load(loaded, log, 1 + random.nextInt(50));
        FoldStep doubled = begin("doubled");
        for (int at = 0; at < log.size(); at += 40) {
            doubled.fold(
                    PROJECTIONS,
                    Math.max(0, at - 30),
                    log.subList(Math.max(0, at - 30), Math.min(log.size(), at + 40)));
        }

        // Then
        live.forEach((position, state) -> assertThat(past(followed, position))
                .as("state at %d of seed %d", position, seed)
                .isEqualTo(state));
        assertThat(digests("loaded")).isEqualTo(digests("followed"));
        assertThat(digests("doubled")).isEqualTo(digests("followed"));
    }

    private FoldStep begin(String schema) throws SQLException {
        ViewSchema.migrate(database, schema);
        FoldStep step = new FoldStep(database, schema, null);
        for (Projection projection : PROJECTIONS) {
            step.begin(projection);
        }
        return step;
    }

    private static void load(FoldStep step, List<Recorded> log, int batch) throws SQLException {
        for (Projection projection : PROJECTIONS) {
            OpenRows open = new OpenRows();
            for (int at = 0; at < log.size(); at += batch) {
                List<Recorded> events = log.subList(at, Math.min(log.size(), at + batch));
                step.inTransaction(connection -> {
                    projection.fold(events, new Rows(connection, open));
                    return null;
                });
            }
            step.inTransaction(connection -> {
                open.write(new Rows(connection));
                FoldStep.advance(connection, projection.name(), log.size());
                return null;
            });
        }
    }

    private static List<String> past(FoldStep step, long position) {
        try {
            return state(step, "position_from <= " + position + " and position_to > " + position);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** What rows say and since when, but not until when: that is what the future adds. */
    private static List<String> state(FoldStep step, String which) throws SQLException {
        List<String> state = new ArrayList<>();
        for (String table : TEMPORAL) {
            state.addAll(step.inTransaction(connection -> new Rows(connection)
                    .read(
                            "select '" + table + "' || (to_jsonb(t) - 'position_to' - 'time_to' - 'ended')::text as row"
                                    + " from " + table + " t where " + which + " order by 1",
                            row -> row.getString("row"))));
        }
        return state;
    }

    private Map<String, String> digests(String schema) throws SQLException {
        return TableDigests.of(database, schema, TableDigests.tablesOf(PROJECTIONS));
    }
}
