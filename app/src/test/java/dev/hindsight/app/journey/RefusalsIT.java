package dev.hindsight.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.app.journey.CommandLineProcess.Result;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be done is told in a sentence, with a way out. */
class RefusalsIT {
    @TempDir
    Path folder;

    @Test
    void a_second_start_on_the_same_data_names_the_first() throws Exception {
        // Given
        Path data = folder.resolve("data");
        try (RunningHindsight first = RunningHindsight.start(data, "up", "--no-watch")) {
            // When
            Result second = CommandLineProcess.run(
                    "up", "--no-watch", "--data", data.toString(), "--port", "" + RunningHindsight.freePort());

            // Then
            assertThat(second.exit()).isEqualTo(3);
            assertThat(second.output())
                    .contains("already runs", "process " + first.pid(), "hindsight stop")
                    .doesNotContain("Exception");
        }
    }

    @Test
    void a_taken_port_is_named_with_a_way_out() throws Exception {
        // Given
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            // When
            Result result = CommandLineProcess.run(
                    "up",
                    "--no-watch",
                    "--data",
                    folder.resolve("data").toString(),
                    "--port",
                    "" + taken.getLocalPort());

            // Then
            assertThat(result.exit()).isEqualTo(3);
            assertThat(result.output())
                    .contains("" + taken.getLocalPort(), "--port")
                    .doesNotContain("Exception");
        }
    }

    @Test
    void a_damaged_database_is_told_and_left_as_it_is() throws Exception {
        // Given
        Path data = folder.resolve("data");
        RunningHindsight.start(data, "up", "--no-watch").close();
        Path control = data.resolve("database/global/pg_control");
        Files.write(control, new byte[8192]);

        // When
        Result result = CommandLineProcess.run(
                "up", "--no-watch", "--data", data.toString(), "--port", "" + RunningHindsight.freePort());

        // Then
        assertThat(result.exit()).isEqualTo(3);
        assertThat(result.output()).contains("does not start", "move it away").doesNotContain("\tat ");
        assertThat(Files.readAllBytes(control)).containsOnly(0);
    }

    @Test
    void a_data_folder_that_cannot_be_made_is_named() throws Exception {
        // Given
        Path file = Files.writeString(folder.resolve("file"), "in the way");

        // When
        Result result = CommandLineProcess.run(
                "up", "--no-watch", "--data", file.resolve("data").toString());

        // Then
        assertThat(result.exit()).isEqualTo(3);
        assertThat(result.output()).contains(file.toString(), "--data").doesNotContain("\tat ");
    }

    @Test
    void without_a_cluster_the_demo_is_pointed_at() throws Exception {
        // When
        Result result = CommandLineProcess.run(
                "up",
                "--data",
                folder.resolve("data").toString(),
                "--kubeconfig",
                folder.resolve("none").toString());

        // Then
        assertThat(result.exit()).isEqualTo(3);
        assertThat(result.output()).contains("kubeconfig", "demo").doesNotContain("\tat ");
    }

    @Test
    void told_to_listen_elsewhere_it_wants_its_token() throws Exception {
        // Given
        Path data = folder.resolve("data");
        try (RunningHindsight running =
                RunningHindsight.start(data, "up", "--no-watch", "--listen", "0.0.0.0", "--host", "lab.example")) {
            var request = HttpRequest.newBuilder(running.uri("/api/v1/clusters"));

            // When
            int without = running.send(request.build()).statusCode();
            int with = running.send(request.header(
                                    "authorization",
                                    "Bearer "
                                            + Files.readString(data.resolve("token"))
                                                    .strip())
                            .build())
                    .statusCode();

            // Then
            assertThat(without).isEqualTo(401);
            assertThat(with).isEqualTo(200);
        }
    }
}
