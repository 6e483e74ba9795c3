package dev.hindsight.app.cli;

import dev.hindsight.app.data.StoreOnDisk;
import dev.hindsight.app.retention.Days;
import dev.hindsight.store.EventStore;
import dev.hindsight.store.Retention.Compaction;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "compact",
        description = "Drops of the old log what nothing depends on any more; `verify` still proves the rest. A running"
                + " Hindsight does it once a day by itself.")
final class Compact implements Callable<Integer> {
    @Mixin
    DataOption data = new DataOption();

    @Option(
            names = "--keep",
            paramLabel = "SPAN",
            defaultValue = "180d",
            converter = Days.class,
            description = "events that were recorded within it are kept whole: 180d, 12h, 90m (default: 180d)")
    Duration keep;

    @Option(names = "--dry-run", description = "only tell what would be dropped")
    boolean dry;

    @Override
    public Integer call() throws InterruptedException {
        try (StoreOnDisk disk = StoreOnDisk.open(data.folder())) {
            EventStore store = disk.store();
            Instant before = Instant.now().minus(keep);
            for (String cluster : store.log().clusters()) {
                tell(
                        cluster,
                        dry
                                ? store.retention().plan(cluster, before)
                                : store.retention().compact(cluster, before));
            }
        }
        return 0;
    }

    private void tell(String cluster, Compaction compaction) {
        if (compaction.dropped() == 0) {
            System.out.println(cluster + ": nothing is old enough to be dropped");
            return;
        }
        System.out.printf(
                "%s: %d events %s, %d older than that stay because the present depends on them;%n"
                        + "    its past can be told from %s on%n",
                cluster,
                compaction.dropped(),
                dry ? "would be dropped" : "were dropped",
                compaction.kept(),
                compaction.clock());
    }
}
