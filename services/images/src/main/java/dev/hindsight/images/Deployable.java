package dev.hindsight.images;

import dev.hindsight.images.runtime.JavaRuntime;
import dev.hindsight.images.training.Work;
import java.nio.file.Path;
import java.util.List;

/**
 * What becomes an image: a service as Maven packaged it.
 *
 * @param folder where its module lies
 * @param work in its training
 * @param modules of the JDK beside those that all need
 * @param natives whether native code in its jars is used: what it is linked with goes along
 * @param options of the JVM that fit how it runs: what sleeps and wakes compiles quickly, what stays compiles well
 */
public record Deployable(
        String name,
        String title,
        String description,
        String folder,
        Work work,
        List<String> modules,
        boolean natives,
        List<String> options) {
    /** What it loads until it has done its first work, kept with its sources. */
    private static final String CLASSES = "src/main/image/classes.lst";

    /** Of a pod's memory: less, and the objects of the cache find no room in the heap, which ends the JVM. */
    private static final String ROOM = "-XX:InitialRAMPercentage=25";

    private static final List<String> WAKES = List.of("-XX:TieredStopAtLevel=1", ROOM, "-XX:MaxRAMPercentage=50");
    private static final List<String> STAYS = List.of(ROOM, "-XX:MaxRAMPercentage=60");

    /** Half of what it may use is classes, code and native memory. */
    private static final List<String> SMALL =
            List.of(ROOM, "-XX:MaxRAMPercentage=32", "-Xss512k", "-XX:ReservedCodeCacheSize=48m");

    public static final List<Deployable> ALL = List.of(
            new Deployable(
                    "detect",
                    "Hindsight detect",
                    "Turns what a cluster reports into durable events.",
                    "services/detect",
                    Work.OBSERVE,
                    List.of(),
                    false,
                    WAKES),
            new Deployable(
                    "correlate",
                    "Hindsight correlate",
                    "Reads the log and appends what only the whole cluster shows.",
                    "services/correlate",
                    Work.CATCH_UP,
                    List.of(),
                    false,
                    WAKES),
            new Deployable(
                    "projections",
                    "Hindsight projections",
                    "Folds the log into views; serves the API and the page.",
                    "services/projections",
                    Work.ANSWER,
                    List.of(JavaRuntime.BEANS),
                    true,
                    STAYS),
            new Deployable(
                    "source",
                    "Hindsight source",
                    "Lists and watches a cluster and sends what it sees.",
                    "services/source",
                    Work.WATCH,
                    List.of(),
                    false,
                    SMALL),
            new Deployable(
                    "logs",
                    "Hindsight logs",
                    "Follows the logs of a cluster, and takes in those that a pipeline sends.",
                    "services/logs",
                    Work.READ,
                    List.of(),
                    false,
                    STAYS));

    Path classes(Path home) {
        return home.resolve(folder).resolve(CLASSES);
    }

    /** Where Maven packaged it. */
    Path packaged(Path home) {
        return home.resolve(folder).resolve("target");
    }
}
