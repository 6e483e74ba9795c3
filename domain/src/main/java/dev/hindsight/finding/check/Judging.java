package dev.hindsight.finding.check;

import dev.hindsight.finding.Evidence;
import dev.hindsight.resource.Facts;
import dev.hindsight.resource.part.Condition;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Words that many rules share. */
public final class Judging {
    private static final int MAX_NAMES = 3;

    private Judging() {}

    public static Evidence evidence(Facts facts, String path, String value) {
        return new Evidence(facts.ref(), path, value);
    }

    /** Reason and message of a condition. */
    public static Evidence evidence(Facts facts, Condition condition) {
        String value = condition.type() + "=" + condition.status()
                + (condition.reason().isEmpty() ? "" : " " + condition.reason())
                + (condition.message().isEmpty() ? "" : ": " + condition.message());
        return new Evidence(facts.ref(), condition.place(), value);
    }

    /** {@code Container web} or {@code Containers web, proxy and 2 more}; each once, in their order. */
    public static String containers(Collection<String> names) {
        List<String> each = names.stream().distinct().toList();
        return (each.size() == 1 ? "Container " : "Containers ") + some(each);
    }

    /** {@code a, b, c and 2 more}. */
    public static String some(List<String> names) {
        String first = names.stream().limit(MAX_NAMES).collect(Collectors.joining(", "));
        return names.size() <= MAX_NAMES ? first : first + " and " + (names.size() - MAX_NAMES) + " more";
    }

    /** The verb's form: {@code one} for one name, else {@code many}. */
    public static String verb(Collection<String> names, String one, String many) {
        return names.stream().distinct().count() == 1 ? one : many;
    }
}
