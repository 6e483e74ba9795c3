package dev.hindsight.app.analysis;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.hindsight.finding.Evidence;
import dev.hindsight.finding.Finding;
import dev.hindsight.finding.Severity;
import dev.hindsight.resource.ResourceRef;
import java.time.Instant;
import java.util.List;

/**
 * A finding from its beginning to its end.
 *
 * @param until null when it lasts
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record Episode(
        String cluster,
        String rule,
        String title,
        String dimension,
        Severity severity,
        ResourceRef object,
        Instant from,
        Instant until,
        String message,
        List<Evidence> evidence,
        String remediation) {
    boolean lasts() {
        return until == null;
    }

    /** The same episode with what the finding says now. */
    Episode saying(Finding finding) {
        return new Episode(
                cluster,
                rule,
                title,
                dimension,
                finding.severity(),
                object,
                from,
                null,
                finding.message(),
                finding.evidence(),
                remediation);
    }

    Episode endedAt(Instant end) {
        return new Episode(
                cluster, rule, title, dimension, severity, object, from, end, message, evidence, remediation);
    }
}
