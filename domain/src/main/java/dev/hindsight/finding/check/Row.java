package dev.hindsight.finding.check;

import dev.hindsight.finding.Dimension;
import dev.hindsight.finding.Limit;
import dev.hindsight.finding.Rule;
import dev.hindsight.finding.Severity;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/** Writes a row of the catalogue so that each of its cells has its name. */
public final class Row {
    private final Dimension dimension;
    private final String id;
    private final String title;
    private String why = "";
    private Severity severity = Severity.MEDIUM;
    private BigDecimal per = BigDecimal.ONE;
    private BigDecimal cap = BigDecimal.ONE;
    private String unit = "";
    private String threshold = "";
    private Optional<Limit> limit = Optional.empty();
    private String remedy = "";
    private String docs = "";

    private Row(Dimension dimension, String id, String title) {
        this.dimension = dimension;
        this.id = id;
        this.title = title;
    }

    public static Row reliability(String id, String title) {
        return new Row(Dimension.RELIABILITY, id, title);
    }

    public static Row security(String id, String title) {
        return new Row(Dimension.SECURITY, id, title);
    }

    public static Row cost(String id, String title) {
        return new Row(Dimension.COST, id, title);
    }

    public static Row architecture(String id, String title) {
        return new Row(Dimension.ARCHITECTURE, id, title);
    }

    public Row why(String sentence) {
        this.why = sentence;
        return this;
    }

    /** @param perFinding points of the dimension's score; {@code atMost} for all findings of the rule together */
    public Row costs(Severity ofOne, int perFinding, int atMost) {
        this.severity = ofOne;
        this.per = BigDecimal.valueOf(perFinding);
        this.cap = BigDecimal.valueOf(atMost);
        return this;
    }

    /** For a matter of taste: it is shown, and takes nothing from the score. */
    public Row isATip() {
        return costs(Severity.INFO, 0, 0);
    }

    public Row from(String counted, String condition) {
        this.unit = counted;
        this.threshold = condition;
        return this;
    }

    /** @param unitOfNumber in the plural: {@code replicas}, {@code seconds} */
    public Row limit(long number, String unitOfNumber) {
        this.limit = Optional.of(new Limit(BigDecimal.valueOf(number), unitOfNumber));
        return this;
    }

    public Row remedy(String whatToDo) {
        this.remedy = whatToDo;
        return this;
    }

    /** @param path of a page of kubernetes.io */
    public Row docs(String path) {
        this.docs = "https://kubernetes.io/docs/" + path;
        return this;
    }

    /** The row of a rule that needs the object only. */
    public Rule alone(String... kinds) {
        return rule(Rule.Scope.OBJECT, kinds);
    }

    public Rule alone(Set<String> kinds) {
        return alone(kinds.toArray(String[]::new));
    }

    public Rule amongNeighbours(String... kinds) {
        return rule(Rule.Scope.NEIGHBOURS, kinds);
    }

    public Rule amongNeighbours(Set<String> kinds) {
        return amongNeighbours(kinds.toArray(String[]::new));
    }

    public Rule inLogs(String kind) {
        return rule(Rule.Scope.LOG, kind);
    }

    private Rule rule(Rule.Scope scope, String... kinds) {
        return new Rule(
                id,
                dimension,
                title,
                why,
                severity,
                per,
                cap,
                scope,
                Set.of(kinds),
                unit,
                threshold,
                limit,
                remedy,
                docs);
    }
}
