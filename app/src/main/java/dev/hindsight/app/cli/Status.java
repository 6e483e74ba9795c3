package dev.hindsight.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "status", description = "Tells what runs, which clusters it knows and how far its views are.")
final class Status implements Callable<Integer> {
    @Mixin
    DataOption data = new DataOption();

    /** @return 0 when it runs, 1 when nothing does */
    @Override
    public Integer call() {
        Optional<Connection> found = Connection.to(data.folder());
        if (found.isEmpty()) {
            System.out.println("Nothing runs on the data in " + data.folder() + ".");
            return 1;
        }
        try (Connection connection = found.get()) {
            System.out.println("Runs at " + connection.running().url() + " (process "
                    + connection.running().pid() + ")");
            connection.get("/api/v1/clusters").path("items").forEach(Status::tellCluster);
            connection.get("/api/v1/projections").path("items").forEach(Status::tellView);
            new StatusReport(connection.get("/api/v1/status")).lines().forEach(System.out::println);
        }
        return 0;
    }

    private static void tellCluster(JsonNode cluster) {
        String source = cluster.path("source")
                .path("state")
                .asText(cluster.path("origin").asText());
        System.out.printf(
                "Cluster %-20s score %-6s %6d objects  %-12s as of %s%n",
                cluster.path("name").asText(),
                cluster.path("score").asText("–"),
                cluster.path("resources").asLong(),
                source,
                cluster.path("clock").asText());
    }

    private static void tellView(JsonNode view) {
        System.out.printf(
                "View    %-20s at %d of %d  %d events, %.1f s behind%s%n",
                view.path("name").asText(),
                view.path("position").asLong(),
                view.path("head").asLong(),
                view.path("lagEvents").asLong(),
                view.path("lagSeconds").asDouble(),
                view.path("failure").isTextual()
                        ? "  FAILS: " + view.path("failure").asText()
                        : "");
    }
}
