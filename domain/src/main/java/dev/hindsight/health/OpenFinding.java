package dev.hindsight.health;

import dev.hindsight.finding.Finding;
import dev.hindsight.resource.ResourceRef;

/** That a rule holds for an object at an instant: all that the score needs of a finding. */
public record OpenFinding(String rule, ResourceRef ref) {
    public static OpenFinding of(Finding finding) {
        return new OpenFinding(finding.rule(), finding.ref());
    }
}
