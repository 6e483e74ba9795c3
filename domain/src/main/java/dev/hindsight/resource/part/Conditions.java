package dev.hindsight.resource.part;

import dev.hindsight.resource.Facts;
import dev.hindsight.resource.Tree;
import java.util.List;
import java.util.Optional;

/** What an object's controllers say of its state. */
public final class Conditions {
    private Conditions() {}

    public static List<Condition> of(Facts facts) {
        return facts.body().at("status", "conditions").items().stream()
                .filter(row -> !row.text("type").isEmpty())
                .map(Conditions::condition)
                .toList();
    }

    public static Optional<Condition> of(Facts facts, String type) {
        for (Tree row : facts.body().at("status", "conditions").items()) {
            if (row.text("type").equals(type)) {
                return Optional.of(condition(row));
            }
        }
        return Optional.empty();
    }

    /** Whether the condition is there and true. */
    public static boolean isTrue(Facts facts, String type) {
        return of(facts, type).filter(Condition::isTrue).isPresent();
    }

    private static Condition condition(Tree row) {
        return new Condition(
                row.text("type"),
                row.text("status"),
                row.text("reason"),
                row.text("message"),
                row.text("lastTransitionTime"));
    }
}
