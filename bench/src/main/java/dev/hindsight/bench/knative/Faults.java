package dev.hindsight.bench.knative;

import dev.hindsight.bench.compare.Compare;
import dev.hindsight.source.kubernetes.cluster.TestCluster;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;

/**
 * Makes each fault while objects come, change and go, and tells what is left of it: what differs from the API server
 * by itself, what differs after an inventory, and whether any version was counted twice.
 */
final class Faults {
    private static final Duration CALM = Duration.ofSeconds(20);

    private final Installed installed;
    private final String cluster;
    private boolean failed;

    Faults(Installed installed, String cluster) {
        this.installed = installed;
        this.cluster = cluster;
    }

    /** 1 when something was lost or counted twice. */
    int run(String only) throws Exception {
        for (Fault fault : Fault.ALL) {
            if (fault.name().contains(only)) {
                one(fault);
            }
        }
        failed |= !new DeadLetterPath(installed).run();
        return failed ? 1 : 0;
    }

    private void one(Fault fault) throws Exception {
        System.out.println("── " + fault.name());
        Instant began = Instant.now();
        int changes;
        try (TestCluster.Namespace namespace = installed.cluster().namespace("faults");
                Changes made = new Changes(namespace)) {
            Thread.sleep(Duration.ofSeconds(5));
            fault.made().run(installed);
            Thread.sleep(CALM);
            changes = made.stop();
            tell(fault, changes, began);
        }
    }

    private void tell(Fault fault, int changes, Instant began) throws Exception {
        Compare.Result before = installed.compare(cluster);
        System.out.printf(
                "   %d changes in %d s; of %d objects %d differ by themselves%n",
                changes,
                Duration.between(began, Instant.now()).toSeconds(),
                before.objects(),
                before.different().size());
        if (!before.different().isEmpty() && !fault.losesTold()) {
            before.tell();
        }
        installed.inventory();
        Compare.Result after = installed.compare(cluster);
        long twice = countedTwice();
        System.out.printf(
                "   after an inventory %d differ; counted twice: %d%n",
                after.different().size(), twice);
        if (!after.different().isEmpty() || twice > 0) {
            after.tell();
            failed = true;
        }
    }

    /** Versions of an object that were written down more than once. */
    private long countedTwice() throws SQLException {
        try (Connection connection = installed.database();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select count(*) from (
                          select 1 from hindsight.event where type = 'resource.observed'
                          group by cluster, stream_id, payload ->> 'resourceVersion' having count(*) > 1) twice""")) {
            row.next();
            return row.getLong(1);
        }
    }
}
