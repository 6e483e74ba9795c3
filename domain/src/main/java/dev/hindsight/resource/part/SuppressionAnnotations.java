package dev.hindsight.resource.part;

import dev.hindsight.resource.Facts;
import dev.hindsight.resource.Tree;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the annotations of an object say of findings that are known and wanted to count for nothing: of the object
 * itself, and of all in it when it is a Namespace.
 *
 * @param rules ids; {@code *} for all
 * @param reason for people
 * @param until on the cluster's clock, exclusive; null for as long as the annotation is there
 * @param wrong why they hold for nothing, as sentences; empty when they are in order
 */
public record SuppressionAnnotations(Set<String> rules, String reason, Instant until, List<String> wrong) {
    public static final String PREFIX = "hindsight.dev/";
    public static final String RULES = PREFIX + "suppress";
    public static final String REASON = PREFIX + "suppress-reason";
    public static final String UNTIL = PREFIX + "suppress-until";
    public static final String EVERY_RULE = "*";

    /** Empty for an object without any of them. */
    public static Optional<SuppressionAnnotations> of(Facts facts) {
        Tree annotations = facts.body().at("metadata", "annotations");
        if (annotations.at(RULES).isEmpty()
                && annotations.at(REASON).isEmpty()
                && annotations.at(UNTIL).isEmpty()) {
            return Optional.empty();
        }
        List<String> wrong = new ArrayList<>();
        Set<String> rules = rules(annotations.text(RULES));
        if (rules.isEmpty()) {
            wrong.add("the annotation " + RULES + " names no rule");
        }
        String reason = annotations.text(REASON).strip();
        if (reason.isEmpty()) {
            wrong.add("the annotation " + REASON + " gives no reason");
        }
        Instant until = until(annotations.text(UNTIL).strip(), wrong);
        return Optional.of(new SuppressionAnnotations(rules, reason, until, List.copyOf(wrong)));
    }

    private static Set<String> rules(String list) {
        Set<String> rules = new TreeSet<>();
        for (String id : list.split(",")) {
            if (!id.isBlank()) {
                rules.add(id.strip());
            }
        }
        return rules;
    }

    /** A time, or a day, of which the beginning in UTC is meant. */
    private static Instant until(String text, List<String> wrong) {
        if (text.isEmpty()) {
            return null;
        }
        try {
            return text.length() == "2026-01-31".length()
                    ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : Instant.parse(text);
        } catch (DateTimeException noTime) {
            wrong.add("the annotation " + UNTIL + " is no time like 2026-01-31T12:00:00Z, nor a day");
            return null;
        }
    }

    public boolean suppress(String rule, Instant clock) {
        return wrong.isEmpty()
                && (until == null || clock.isBefore(until))
                && (rules.contains(EVERY_RULE) || rules.contains(rule));
    }
}
