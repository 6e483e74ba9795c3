package dev.hindsight.finding.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.finding.Finding;
import dev.hindsight.resource.Tree;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;

/** A cluster that is well made has no finding, not even a tip, whatever things are called and in whatever order they come. */
class InOrderTest {
    private static final String TABLE = Checklists.table("in-order.yaml");

    /** What YAML takes for a truth value or for nothing is no name: the API server would have quoted it. */
    private static final Set<String> NO_TEXT_IN_YAML =
            Set.of("y", "n", "yes", "no", "on", "off", "true", "false", "null");

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.strings()
                .withCharRange('a', 'z')
                .ofMinLength(1)
                .ofMaxLength(12)
                .filter(name -> !NO_TEXT_IN_YAML.contains(name));
    }

    @Provide
    Arbitrary<String> schedules() {
        return Arbitraries.of("0 3 * * *", "*/5 * * * *", "@hourly", "15,45 8-18/2 1 JAN,jul MON-fri", "0 0 ? * 0");
    }

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void nothing_is_found(
            @ForAll("names") String app,
            @ForAll("names") String namespace,
            @ForAll("schedules") String cron,
            @ForAll @IntRange(min = 2, max = 50) int replicas,
            @ForAll @IntRange(min = 1024, max = 65535) int port,
            @ForAll long order) {
        // Given
        String text = TABLE.replace("${app}", app)
                .replace("${ns}", namespace)
                .replace("${cron}", cron)
                .replace("${replicas}", String.valueOf(replicas))
                .replace("${port}", String.valueOf(port));
        List<Tree> objects = new ArrayList<>(Fixture.of(text).trees());
        Collections.shuffle(objects, new Random(order));

        // When
        List<Finding> findings = Judged.of(objects).findings();

        // Then
        assertThat(findings.stream()
                        .map(finding -> finding.rule() + " " + finding.ref().kind() + ": " + finding.message()))
                .isEmpty();
    }
}
