package dev.hindsight.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hindsight.app.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "rebuild", description = "Builds views anew from the log, while the old ones go on serving.")
final class Rebuild implements Callable<Integer> {
    @Mixin
    DataOption data = new DataOption();

    @Parameters(paramLabel = "VIEW", description = "which views; all when none is named")
    List<String> views = List.of();

    @Override
    public Integer call() throws InterruptedException {
        try (Connection connection = Connection.to(data.folder())
                .orElseThrow(
                        () -> new Refusal(
                                "Nothing runs on the data in " + data.folder()
                                        + ". Start it with `./hindsight up` (or `up --no-watch`), then rebuild: the old views serve meanwhile."))) {
            List<String> wanted = views.isEmpty() ? names(connection) : views;
            wanted.forEach(view -> connection.post("/api/v1/projections/" + view + "/rebuild"));
            for (String view : wanted) {
                follow(connection, view);
            }
        }
        return 0;
    }

    private static List<String> names(Connection connection) {
        List<String> names = new ArrayList<>();
        connection
                .get("/api/v1/projections")
                .path("items")
                .forEach(item -> names.add(item.path("name").asText()));
        return names;
    }

    private static void follow(Connection connection, String view) throws InterruptedException {
        while (true) {
            JsonNode rebuild = rebuildOf(connection, view);
            if (rebuild.path("state").asText().equals("failed")) {
                throw new Refusal("The rebuild of " + view + " failed; the old rows go on serving: "
                        + rebuild.path("failure").asText());
            }
            if (rebuild.isNull() || rebuild.isMissingNode()) {
                System.out.println(view + ": rebuilt");
                return;
            }
            System.out.printf(
                    "%s: %d of %d events%n",
                    view,
                    rebuild.path("position").asLong(),
                    rebuild.path("target").asLong());
            Thread.sleep(1_000);
        }
    }

    private static JsonNode rebuildOf(Connection connection, String view) {
        for (JsonNode item : connection.get("/api/v1/projections").path("items")) {
            if (item.path("name").asText().equals(view)) {
                return item.path("rebuild");
            }
        }
        throw new Refusal("There is no view " + view + ".");
    }
}
