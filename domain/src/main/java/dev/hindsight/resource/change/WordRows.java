package dev.hindsight.resource.change;

import dev.hindsight.resource.change.words.ClusterWords;
import dev.hindsight.resource.change.words.ConditionWords;
import dev.hindsight.resource.change.words.ContainerStatusWords;
import dev.hindsight.resource.change.words.ContainerWords;
import dev.hindsight.resource.change.words.GenericWords;
import dev.hindsight.resource.change.words.MetadataWords;
import dev.hindsight.resource.change.words.NetworkWords;
import dev.hindsight.resource.change.words.PodWords;
import dev.hindsight.resource.change.words.WorkloadWords;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** All rows, found by the last step of their place. The first that matches counts. */
final class WordRows {
    private static final Map<String, List<Row>> BY_NAME = new HashMap<>();
    private static final List<Row> OF_ANY_NAME = new ArrayList<>();

    static {
        Stream.of(
                        ContainerStatusWords.ROWS,
                        ContainerWords.ROWS,
                        PodWords.ROWS,
                        WorkloadWords.ROWS,
                        NetworkWords.ROWS,
                        ClusterWords.ROWS,
                        ConditionWords.ROWS,
                        MetadataWords.ROWS)
                .flatMap(List::stream)
                .forEach(WordRows::register);
    }

    private WordRows() {}

    private static void register(Row row) {
        String name = row.place().getLast().replace("[]", "");
        if (name.equals("*")) {
            OF_ANY_NAME.add(row);
        } else {
            BY_NAME.computeIfAbsent(name, none -> new ArrayList<>()).add(row);
        }
    }

    static Row.Reach reach(List<Step> steps) {
        Row row = find(steps);
        return row == null ? Row.Reach.VALUE : row.reach();
    }

    /** Null for a difference that says nothing to a person. */
    static String words(Difference difference) {
        Row row = find(difference.steps());
        return row == null ? GenericWords.of(difference) : row.words().of(difference);
    }

    private static Row find(List<Step> steps) {
        for (Row row : BY_NAME.getOrDefault(steps.getLast().name(), List.of())) {
            if (row.matches(steps)) {
                return row;
            }
        }
        for (Row row : OF_ANY_NAME) {
            if (row.matches(steps)) {
                return row;
            }
        }
        return null;
    }
}
