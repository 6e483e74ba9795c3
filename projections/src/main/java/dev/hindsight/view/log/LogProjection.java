package dev.hindsight.view.log;

import dev.hindsight.store.Recorded;
import dev.hindsight.store.codec.EventCodec;
import dev.hindsight.view.fold.Projection;
import dev.hindsight.view.fold.Rows;
import dev.hindsight.view.fold.Trim;
import java.sql.SQLException;
import java.util.List;

/** What the log holds, to be listed and searched, and the clock of each cluster at each position. */
public final class LogProjection implements Projection {
    static final String PREFIX = "dev.hindsight.";

    private static final List<String> COLUMNS =
            List.of("position", "cluster", "stream", "stream_id", "type", "actor", "clock", "words");

    private final EventCodec codec = EventCodec.standard();

    @Override
    public String name() {
        return "log";
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public List<String> tables() {
        return List.of("log_entry");
    }

    @Override
    public List<String> appended() {
        return tables();
    }

    @Override
    public void trim(Trim trim, Rows rows) throws SQLException {
        trim.gone(rows, "log_entry");
    }

    @Override
    public void fold(List<Recorded> events, Rows rows) throws SQLException {
        rows.insert("log_entry", COLUMNS, events.stream().map(this::values).toList());
    }

    private Object[] values(Recorded recorded) {
        return new Object[] {
            recorded.position(),
            recorded.cluster(),
            recorded.stream().type(),
            recorded.stream().id(),
            codec.typeOf(recorded.event()).name().substring(PREFIX.length()),
            recorded.actor(),
            recorded.clock(),
            EventWords.of(recorded.event())
        };
    }
}
