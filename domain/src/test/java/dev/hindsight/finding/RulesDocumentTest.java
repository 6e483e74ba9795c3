package dev.hindsight.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page of the rules is written from the rows: {@code -Dhindsight.write-rules=true} writes it anew. */
class RulesDocumentTest {
    private static final Path PAGE = Path.of("../docs/rules.md");

    private static final String HEAD = """
            # Rules

            What Hindsight looks for, one row a rule. The page is written from the rows of the catalogue; do not change it by hand.

            A finding takes its *weight* from the score of its dimension (100 at best), all findings of a rule together at most its *cap*; a tip (severity info) takes nothing. The *limit* is the number that a rule set can change for a cluster or a namespace; severity, weight and cap can be changed as well, and each rule can be switched off. Without metrics the dimension cost has no score: its findings are shown, and take nothing.

            What belongs to the cluster itself (namespaces beginning with `kube-` or `openshift-`, and what Kubernetes or its installer labels as its own) is judged by whether it works, not by how it is written.

            In commands, `{namespace}`, `{name}`, `{kind}` and `{container}` stand for those of the finding; Hindsight fills them in.
            """;

    @Test
    void the_page_says_what_the_rows_say() throws IOException {
        String page = page(RuleCatalogue.standard());
        if (Boolean.getBoolean("hindsight.write-rules")) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE))
                .as("docs/rules.md is stale; write it anew with -Dhindsight.write-rules=true")
                .isEqualTo(page);
    }

    private static String page(RuleCatalogue catalogue) {
        StringBuilder page = new StringBuilder(HEAD);
        for (Dimension dimension : Dimension.values()) {
            List<Rule> rules = catalogue.rules().stream()
                    .filter(rule -> rule.dimension() == dimension)
                    .toList();
            page.append("\n## ").append(word(dimension)).append("\n\n");
            page.append("| rule | severity | weight / cap | limit |\n|---|---|---|---|\n");
            rules.forEach(rule -> page.append(row(rule)));
            rules.forEach(rule -> page.append(section(rule)));
        }
        return page.toString();
    }

    private static String row(Rule rule) {
        return "| [%s](#%s) `%s` | %s | %s / %s | %s |\n"
                .formatted(
                        rule.title(),
                        rule.id(),
                        rule.id(),
                        rule.severity().name().toLowerCase(Locale.ROOT),
                        number(rule.per()),
                        number(rule.cap()),
                        limit(rule));
    }

    private static String limit(Rule rule) {
        return rule.limit()
                .map(limit -> number(limit.value()) + " " + limit.unit())
                .orElse("");
    }

    private static String section(Rule rule) {
        String kinds = rule.kinds().contains(Rule.ANY_KIND)
                ? "any kind"
                : rule.kinds().stream().sorted().collect(Collectors.joining(", "));
        return """

                ### %s

                **%s.** %s

                - Judges: %s
                - Raised when (%s): %s%s
                - To do: %s
                - More: <%s>
                """.formatted(
                        rule.id(),
                        rule.title(),
                        rule.why(),
                        kinds,
                        rule.unit(),
                        rule.threshold(),
                        rule.limit().isPresent() ? "; limit " + limit(rule) : "",
                        commands(rule.remediation()),
                        rule.docs());
    }

    /** Commands stand in backquotes, so that nothing in them is taken for markup. */
    private static String commands(String remediation) {
        StringBuilder text = new StringBuilder();
        for (String part : remediation.split(" ; ")) {
            int command = part.indexOf("kubectl ");
            text.append(text.isEmpty() ? "" : "; ");
            text.append(command < 0 ? part : part.substring(0, command) + "`" + part.substring(command) + "`");
        }
        return text.toString();
    }

    private static String word(Dimension dimension) {
        return dimension.name().charAt(0) + dimension.name().substring(1).toLowerCase(Locale.ROOT);
    }

    private static String number(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
