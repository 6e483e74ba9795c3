package dev.hindsight.suppression;

import dev.hindsight.finding.RuleCatalogue;
import dev.hindsight.finding.log.LogRules;
import dev.hindsight.suppression.SuppressionCommand.Define;
import dev.hindsight.suppression.SuppressionRefusal.Wrong;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a suppression must be like to be taken. */
final class SuppressionCheck {
    private static final int LONGEST = 500;
    private static final Pattern NAMES = Pattern.compile("[A-Za-z0-9.:*_-]{1,253}");

    /** Groups of errors are called by their titles. */
    private static final Pattern TITLES = Pattern.compile("\\P{Cntrl}{1,253}");

    private final RuleCatalogue catalogue;

    SuppressionCheck(RuleCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    Optional<SuppressionRefusal> wrong(Define define) {
        Suppression wished = define.suppression();
        if (wished.isOverAt(define.clock())) {
            String words =
                    "The time until which it holds is over already: the cluster's clock says " + define.clock() + ".";
            return wrong("until", words);
        }
        return reason(wished.reason()).or(() -> target(wished.target()));
    }

    Optional<SuppressionRefusal> reason(String reason) {
        if (reason == null || reason.isBlank()) {
            return wrong("reason", "Say why: whoever looks at it later wants to know.");
        }
        return reason.length() > LONGEST
                ? wrong("reason", "The reason is longer than " + LONGEST + " characters.")
                : Optional.empty();
    }

    private Optional<SuppressionRefusal> target(Target target) {
        if (target.isEmpty()) {
            return wrong("target", "Say what is meant: a rule, namespace, labels, kind or name.");
        }
        if (target.rule() != null && catalogue.rule(target.rule()).isEmpty()) {
            return wrong("target.rule", "There is no rule “" + target.rule() + "”.");
        }
        if (target.labels() != null && LabelSelectorText.parse(target.labels()).isEmpty()) {
            return wrong("target.labels", "This is no label selector as kubectl takes it, like app=web,tier!=db.");
        }
        return name("target.namespace", target.namespace())
                .or(() -> name("target.kind", target.kind()))
                .or(() -> name("target.name", target.name(), LogRules.KIND.equals(target.kind()) ? TITLES : NAMES));
    }

    private static Optional<SuppressionRefusal> name(String field, String name) {
        return name(field, name, NAMES);
    }

    private static Optional<SuppressionRefusal> name(String field, String name, Pattern names) {
        return name == null || names.matcher(name).matches()
                ? Optional.empty()
                : wrong(field, "This is no name, nor a pattern of one with *.");
    }

    private static Optional<SuppressionRefusal> wrong(String field, String words) {
        return Optional.of(new Wrong(field, words));
    }
}
