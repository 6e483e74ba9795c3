package dev.hindsight.images;

import java.util.List;

/**
 * What becomes an image: a service as Maven packaged it.
 *
 * @param folder where its module lies
 * @param options of the JVM that fit how it runs: what sleeps and wakes compiles quickly, what stays compiles well
 */
public record Deployable(String name, String title, String description, String folder, List<String> options) {
    private static final List<String> WAKES = List.of("-XX:TieredStopAtLevel=1", "-XX:MaxRAMPercentage=50");
    private static final List<String> STAYS = List.of("-XX:MaxRAMPercentage=60");

    public static final List<Deployable> ALL = List.of(
            new Deployable(
                    "detect",
                    "Hindsight detect",
                    "Turns what a cluster reports into durable events.",
                    "services/detect",
                    WAKES),
            new Deployable(
                    "correlate",
                    "Hindsight correlate",
                    "Reads the log and appends what only the whole cluster shows.",
                    "services/correlate",
                    WAKES),
            new Deployable(
                    "projections",
                    "Hindsight projections",
                    "Folds the log into views; serves the API and the page.",
                    "services/projections",
                    STAYS),
            new Deployable(
                    "source",
                    "Hindsight source",
                    "Lists and watches a cluster and sends what it sees.",
                    "services/source",
                    STAYS));
}
