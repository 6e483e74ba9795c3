package dev.hindsight.app.cli;

import dev.hindsight.app.data.StoreOnDisk;
import dev.hindsight.store.EventLog;
import dev.hindsight.store.EventLog.Verification;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "verify",
        description = "Walks the hash chain of each cluster's log and proves that nothing was altered.")
final class Verify implements Callable<Integer> {
    @Mixin
    DataOption data = new DataOption();

    /** @return 0 when every chain is whole, 1 when one is broken */
    @Override
    public Integer call() {
        try (StoreOnDisk disk = StoreOnDisk.open(data.folder())) {
            EventLog log = disk.store().log();
            long broken = log.clusters().stream()
                    .map(log::verify)
                    .filter(Verify::tell)
                    .count();
            if (log.clusters().isEmpty()) {
                System.out.println("The log is empty.");
            }
            return broken == 0 ? 0 : 1;
        }
    }

    private static boolean tell(Verification result) {
        boolean broken = result.brokenAt().isPresent();
        System.out.println(result.cluster() + ": " + result.checked() + " events checked, "
                + (broken
                        ? "BROKEN at position " + result.brokenAt().getAsLong() + ": " + result.detail()
                        : "the chain is whole: " + result.detail()));
        return broken;
    }
}
