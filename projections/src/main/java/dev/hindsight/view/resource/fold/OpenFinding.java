package dev.hindsight.view.resource.fold;

import dev.hindsight.finding.Finding;
import dev.hindsight.finding.Rule;
import dev.hindsight.finding.RuleCatalogue;
import java.util.List;
import java.util.Locale;

/** What a resource's row keeps of an open finding. Security and cost say nothing on whether an object works. */
record OpenFinding(String rule, String severity, String dimension) {
    static OpenFinding of(Finding finding, RuleCatalogue rules) {
        String dimension = rules.rule(finding.rule())
                .map(Rule::dimension)
                .map(Enum::name)
                .orElse("none")
                .toLowerCase(Locale.ROOT);
        return new OpenFinding(finding.rule(), finding.severity().name().toLowerCase(Locale.ROOT), dimension);
    }

    static OpenFinding parse(String text) {
        List<String> parts = List.of(text.split("/", 3));
        return new OpenFinding(parts.get(0), parts.get(1), parts.get(2));
    }

    /** A finding of low severity is a risk of an object that works, so it does not make it one in trouble. */
    Level level() {
        if (!dimension.equals("reliability")) {
            return Level.UNKNOWN;
        }
        return switch (severity) {
            case "critical", "high" -> Level.FAILED;
            case "medium" -> Level.WARNING;
            default -> Level.UNKNOWN;
        };
    }

    @Override
    public String toString() {
        return rule + "/" + severity + "/" + dimension;
    }
}
