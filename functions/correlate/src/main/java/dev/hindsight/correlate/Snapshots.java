package dev.hindsight.correlate;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hindsight.store.codec.WireJson;
import dev.hindsight.topology.ClusterModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** The state beside a checkpoint: gzip-compressed JSON. */
final class Snapshots {
    /** Another shape of the snapshot, or other facts in the model, is another number: then the log is read anew. */
    private static final int SHAPE = 1;

    private final ObjectMapper json = WireJson.mapper();

    /** @param rules the version of the rules that the findings were judged by */
    record Snapshot(int shape, String rules, ClusterModel.Snapshot model) {}

    byte[] write(String rules, ClusterModel model) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes, 1 << 16)) {
            json.writeValue(zip, new Snapshot(SHAPE, rules, model.snapshot()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** Empty when it is of another shape or damaged: then the log is read from its beginning, which gives the same. */
    Optional<Snapshot> read(byte[] bytes) {
        try (GZIPInputStream zip = new GZIPInputStream(new ByteArrayInputStream(bytes), 1 << 16)) {
            return Optional.of(json.readValue(zip, Snapshot.class)).filter(snapshot -> snapshot.shape() == SHAPE);
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
