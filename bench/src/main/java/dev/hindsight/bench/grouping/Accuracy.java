package dev.hindsight.bench.grouping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How well lines were grouped, as the literature of log parsing counts: a group is right when its lines are exactly
 * the lines of one label.
 *
 * @param lines share of lines that are in a right group: grouping accuracy
 * @param precision share of the groups that are right
 * @param recall share of the labels that have a right group
 */
record Accuracy(int count, int groups, int labels, double lines, double precision, double recall) {
    static Accuracy of(List<String> groups, List<String> labels) {
        Map<String, List<Integer>> found = places(groups);
        Map<String, List<Integer>> wanted = places(labels);
        Set<List<Integer>> truth = new HashSet<>(wanted.values());
        int right = 0;
        int lines = 0;
        for (List<Integer> group : found.values()) {
            if (truth.contains(group)) {
                right++;
                lines += group.size();
            }
        }
        return new Accuracy(
                labels.size(),
                found.size(),
                wanted.size(),
                (double) lines / labels.size(),
                (double) right / found.size(),
                (double) right / wanted.size());
    }

    private static Map<String, List<Integer>> places(List<String> names) {
        Map<String, List<Integer>> places = new HashMap<>();
        for (int line = 0; line < names.size(); line++) {
            places.computeIfAbsent(names.get(line), any -> new ArrayList<>()).add(line);
        }
        return places;
    }

    /** F1 over groups. */
    double f1() {
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }
}
