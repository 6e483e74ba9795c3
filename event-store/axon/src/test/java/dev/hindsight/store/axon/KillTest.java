package dev.hindsight.store.axon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.store.EventStore;
import dev.hindsight.store.axon.AxonEventStore.Options;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Nothing that was acknowledged is lost when the process is killed, at whatever moment. */
class KillTest {
    @Test
    void what_a_killed_process_acknowledged_is_in_the_log() throws Exception {
        // Given
        int kills = Integer.getInteger("hindsight.kills", 4);
        DataSource database = PostgresForTests.newDatabase();
        try (EventStore store = AxonEventStore.open(database, Options.defaults())) {
            Map<String, Long> acknowledged = new HashMap<>();
            // When
            for (int kill = 0; kill < kills; kill++) {
                runAndKill(database, 10 + kill * 37, acknowledged);
            }
            // Then
            assertThat(acknowledged).hasSize(5);
            acknowledged.forEach((tally, number) -> {
                List<Long> kept = Tally.numbers(store, tally);
                assertThat(kept)
                        .containsExactlyElementsOf(
                                LongStream.rangeClosed(1, kept.size()).boxed().toList());
                assertThat(kept.getLast()).isGreaterThanOrEqualTo(number);
            });
            assertThat(store.log().verify("alpha").brokenAt()).isEmpty();
        }
    }

    /** Kills it after so many acknowledgements, while more work is under way. */
    private static void runAndKill(DataSource database, int after, Map<String, Long> acknowledged)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        KilledProcess.class.getName(),
                        PostgresForTests.urlOf(database))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            int count = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] words = line.split(" ", -1);
                if (words.length == 3 && words[0].equals("ack")) {
                    acknowledged.merge(words[1], Long.parseLong(words[2]), Math::max);
                    if (++count == after) {
                        // Not by the process object, which would close the stream with what is still to be read.
                        process.toHandle().destroyForcibly();
                    }
                }
            }
            assertThat(count).isGreaterThanOrEqualTo(after);
        } finally {
            process.destroyForcibly().waitFor();
        }
    }
}
