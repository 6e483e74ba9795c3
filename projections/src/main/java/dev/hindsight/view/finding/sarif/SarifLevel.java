package dev.hindsight.view.finding.sarif;

import dev.hindsight.finding.Severity;

/**
 * A severity in SARIF's words.
 *
 * @param securitySeverity 0.0 to 10.0, in the bands of CVSS that viewers sort security results by
 */
record SarifLevel(String level, String securitySeverity) {
    static SarifLevel of(Severity severity) {
        return switch (severity) {
            case CRITICAL -> new SarifLevel("error", "9.5");
            case HIGH -> new SarifLevel("error", "8.0");
            case MEDIUM -> new SarifLevel("warning", "5.5");
            case LOW -> new SarifLevel("note", "2.5");
            case INFO -> new SarifLevel("note", "0.0");
        };
    }
}
