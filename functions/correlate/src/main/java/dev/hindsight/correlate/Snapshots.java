package dev.hindsight.correlate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hindsight.correlate.policy.PolicyType;
import dev.hindsight.store.codec.WireJson;
import dev.hindsight.store.reader.Checkpoints.Checkpoint;
import dev.hindsight.topology.ClusterModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** The state beside a checkpoint: gzip-compressed JSON. */
final class Snapshots {
    /** Another shape of the snapshot, or other facts in the model, is another number: then the log is read anew. */
    private static final int SHAPE = 2;

    private final ObjectMapper json = WireJson.mapper();
    private final List<PolicyType<?>> types;

    Snapshots(List<PolicyType<?>> types) {
        this.types = types;
    }

    private record Written(int shape, ClusterModel.Snapshot model, Map<String, Object> policies) {}

    private record Read(int shape, ClusterModel.Snapshot model, Map<String, JsonNode> policies) {}

    Checkpoint write(ClusterFold fold) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes, 1 << 16)) {
            json.writeValue(
                    zip,
                    new Written(SHAPE, fold.model().snapshot(), fold.policies().states()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new Checkpoint(fold.position(), bytes.toByteArray());
    }

    /** Empty when it is of another shape or damaged: then the log is read from its beginning, which gives the same. */
    Optional<ClusterFold> read(Checkpoint checkpoint) {
        try (GZIPInputStream zip = new GZIPInputStream(new ByteArrayInputStream(checkpoint.state()), 1 << 16)) {
            Read read = json.readValue(zip, Read.class);
            if (read.shape() != SHAPE || read.policies() == null) {
                return Optional.empty();
            }
            return Policies.resume(types, read.policies(), json)
                    .map(policies ->
                            new ClusterFold(ClusterModel.restore(read.model()), policies, checkpoint.position()));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** Before the first event. */
    ClusterFold begin() {
        return new ClusterFold(new ClusterModel(), Policies.begin(types), 0);
    }
}
