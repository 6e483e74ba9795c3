package dev.hindsight.service.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** Waits for a database that comes up at the same time: in a fresh installation all pods begin at once. */
final class PatientStart {
    private static final Logger LOG = Logger.getLogger(PatientStart.class);
    private static final Duration BETWEEN = Duration.ofSeconds(1);

    private PatientStart() {}

    /** Returns when the database answers, or when it did not for so long: whoever uses it then says why. */
    static void await(DataSource database, Duration atMost) {
        Instant end = Instant.now().plus(atMost);
        while (true) {
            try (Connection answers = database.getConnection()) {
                LOG.debugf("The database answers: %s", answers);
                return;
            } catch (SQLException away) {
                if (Instant.now().isAfter(end)) {
                    return;
                }
                LOG.warnf("Waiting for the database: %s", away.getMessage());
            }
            rest();
        }
    }

    private static void rest() {
        try {
            Thread.sleep(BETWEEN);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("ended while waiting for the database", ended);
        }
    }
}
