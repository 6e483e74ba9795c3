package dev.hindsight.store.axon.postgres;

import dev.hindsight.store.StoreBusy;
import java.sql.SQLException;
import java.util.Set;

/** What a failure of PostgreSQL means for whoever waits. */
public final class DatabaseTrouble {
    /** Deadlock, serialization, lock timeout, read-only standby, I/O error, shutdown, start. */
    private static final Set<String> PASSING =
            Set.of("40001", "40P01", "55P03", "25006", "58030", "57P01", "57P02", "57P03");

    private static final String UNIQUE_VIOLATION = "23505";

    /** Whether another process appended to the same stream at the same time. */
    public static boolean isConflict(Throwable thrown) {
        return UNIQUE_VIOLATION.equals(stateOf(thrown));
    }

    /** Whether it is the database's trouble and not that of what was asked. */
    public static boolean isPassing(Throwable thrown) {
        SQLException sql = sqlIn(thrown);
        if (sql == null) {
            return false;
        }
        String state = sql.getSQLState();
        return state == null || state.startsWith("08") || state.startsWith("53") || PASSING.contains(state);
    }

    /** A sentence for people. */
    public static StoreBusy asBusy(Throwable thrown) {
        String state = stateOf(thrown);
        String words =
                switch (state == null ? "" : state) {
                    case "53100" -> "the database's disk is full; free some space";
                    case "53200" -> "the database is out of memory";
                    case "53300" -> "the database takes no more connections";
                    case "57P01", "57P02" -> "the database is shutting down";
                    case "57P03" -> "the database is starting";
                    default -> "the database cannot be used now";
                };
        return new StoreBusy(words + " (" + sqlIn(thrown).getMessage() + ")", thrown);
    }

    /** An unchecked exception for a failed read or write: {@link StoreBusy} when it may pass. */
    public static RuntimeException unchecked(String what, SQLException e) {
        return isPassing(e) ? asBusy(e) : new IllegalStateException("cannot " + what + ": " + e.getMessage(), e);
    }

    public static SQLException sqlIn(Throwable thrown) {
        for (Throwable here = thrown; here != null; here = here.getCause()) {
            if (here instanceof SQLException sql) {
                return innermostState(sql);
            }
        }
        return null;
    }

    /** A failed batch carries its reason in the next exception. */
    private static SQLException innermostState(SQLException sql) {
        SQLException here = sql;
        while (here.getNextException() != null) {
            here = here.getNextException();
        }
        return here;
    }

    private static String stateOf(Throwable thrown) {
        SQLException sql = sqlIn(thrown);
        return sql == null ? null : sql.getSQLState();
    }

    private DatabaseTrouble() {}
}
