package dev.hindsight.errorgroup;

import dev.hindsight.fingerprint.Fingerprint;
import dev.hindsight.logline.Level;

/**
 * What a group is, from its first occurrence on. It never changes.
 *
 * @param service name of the workload, or of the service as its log pipeline calls it
 * @param source {@code log} or {@code kubernetes}
 */
public record GroupIdentity(String namespace, String service, String source, Level level, Fingerprint fingerprint) {
    public String key() {
        return fingerprint.key();
    }
}
