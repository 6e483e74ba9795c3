package dev.hindsight.app.doctor.cluster;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hindsight.source.kubernetes.access.ApiConnection;
import dev.hindsight.source.kubernetes.access.ApiRefusal;
import dev.hindsight.source.kubernetes.access.Explanation;
import java.io.IOException;
import java.time.Duration;

/** What a real API server serves. */
public record ServedObjects(ApiConnection api) implements ClusterObjects {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int LONGEST_ANSWER = 16 * 1024 * 1024;

    @Override
    public Look look(String path) throws InterruptedException {
        try {
            return new Look(JSON.readTree(api.get(path, PATIENCE, LONGEST_ANSWER)), "");
        } catch (ApiRefusal refusal) {
            return refusal.isMissing() ? Look.NOTHING : Look.refused(refusal.getMessage());
        } catch (JsonProcessingException other) {
            return Look.refused("what answers there is not what was meant");
        } catch (IOException silent) {
            return Look.refused(Explanation.of(silent, api.url()));
        }
    }
}
