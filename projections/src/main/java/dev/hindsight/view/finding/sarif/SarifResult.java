package dev.hindsight.view.finding.sarif;

import dev.hindsight.finding.Severity;
import dev.hindsight.resource.ResourceRef;
import java.time.Instant;

/**
 * A finding as SARIF tells it.
 *
 * @param severity of this finding, which need not be that of its rule
 * @param remediation with the names of the object
 * @param suppressedBecause null while the finding counts
 */
public record SarifResult(
        String cluster,
        String rule,
        Severity severity,
        String message,
        ResourceRef object,
        Instant since,
        String remediation,
        String suppressedBecause) {}
