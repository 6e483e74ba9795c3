package dev.hindsight.store.axon.log;

import dev.hindsight.store.Slice;
import dev.hindsight.store.axon.log.Sql.Values;
import dev.hindsight.store.codec.EventCodec;
import dev.hindsight.store.codec.EventType;

/** A slice of the log as SQL. */
record SliceQuery(String condition, Values values) {
    static SliceQuery of(Slice slice, EventCodec codec) {
        Object[] names = codec.types().stream()
                .filter(type -> slice.types().contains(type.shape()))
                .map(EventType::name)
                .toArray();
        String condition = " where position > ? and position <= ?"
                + (slice.cluster() == null ? "" : " and cluster = ?")
                + (slice.types().isEmpty() ? "" : " and type = any (?)")
                + " order by position";
        return new SliceQuery(condition, select -> {
            int next = 1;
            select.setLong(next++, slice.after());
            select.setLong(next++, slice.upTo());
            if (slice.cluster() != null) {
                select.setString(next++, slice.cluster());
            }
            if (!slice.types().isEmpty()) {
                select.setArray(next, select.getConnection().createArrayOf("text", names));
            }
        });
    }
}
