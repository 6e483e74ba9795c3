package dev.hindsight.store.axon.postgres;

import dev.hindsight.store.reader.Checkpoints.Claim;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/** An advisory lock of a connection of its own: it ends with the connection, however that ends. */
final class SessionClaim implements Claim {
    private static final int SECONDS_TO_ANSWER = 2;

    private final Connection session;
    private final long key;
    private boolean closed;

    private SessionClaim(Connection session, long key) {
        this.session = session;
        this.key = key;
    }

    static Optional<Claim> take(DataSource database, long key) throws SQLException {
        Connection session = database.getConnection();
        try {
            session.setAutoCommit(true);
            if (ask(session, "select pg_try_advisory_lock(?)", key)) {
                return Optional.of(new SessionClaim(session, key));
            }
        } catch (SQLException e) {
            session.close();
            throw e;
        }
        session.close();
        return Optional.empty();
    }

    @Override
    public synchronized boolean isHeld() {
        try {
            return !closed && session.isValid(SECONDS_TO_ANSWER);
        } catch (SQLException e) {
            return false;
        }
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try (session) {
            // A pool keeps the session alive when the connection is given back, so the lock must be undone by hand.
            ask(session, "select pg_advisory_unlock(?)", key);
        } catch (SQLException gone) {
            // The session is over, and the lock with it.
            return;
        }
    }

    private static boolean ask(Connection session, String sql, long key) throws SQLException {
        try (PreparedStatement select = session.prepareStatement(sql)) {
            select.setLong(1, key);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }
}
