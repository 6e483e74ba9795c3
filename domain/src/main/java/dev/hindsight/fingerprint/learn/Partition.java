package dev.hindsight.fingerprint.learn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes messages of one length apart until those that are together differ only where words vary. The place that looks
 * least like one for values parts them first; words that no documentation knows stay together there.
 */
final class Partition {
    private final List<Group> done = new ArrayList<>();

    private Partition() {}

    /** Groups of these, which all have as many words. */
    static List<Group> of(List<Group> groups) {
        Partition partition = new Partition();
        partition.split(groups);
        return partition.done;
    }

    private void split(List<Group> groups) {
        List<Integer> places = differing(groups);
        if (places.isEmpty()) {
            done.addAll(groups);
            return;
        }
        int common = groups.getFirst().message().words().length - places.size();
        int least = -1;
        double lowest = 0;
        for (int place : places) {
            double score = score(groups, place, common, places.size() == 1);
            if (least < 0 || score < lowest) {
                least = place;
                lowest = score;
            }
        }
        if (lowest > 0) {
            done.add(Group.merged(groups, places));
        } else {
            parts(groups, least).forEach(this::split);
        }
    }

    private static double score(List<Group> groups, int place, int common, boolean alone) {
        return Variability.of(Place.of(groups, place, common, alone));
    }

    private static List<Integer> differing(List<Group> groups) {
        String[] first = groups.getFirst().message().words();
        List<Integer> places = new ArrayList<>();
        for (int place = 0; place < first.length; place++) {
            for (Group group : groups) {
                if (!group.message().words()[place].equals(first[place])) {
                    places.add(place);
                    break;
                }
            }
        }
        return places;
    }

    private static Iterable<List<Group>> parts(List<Group> groups, int place) {
        Map<String, List<Group>> known = new LinkedHashMap<>();
        Map<String, List<Group>> others = new LinkedHashMap<>();
        for (Group group : groups) {
            String word = group.message().words()[place];
            boolean value = group.message().varies(place) || !Lexicon.word(word);
            (value ? others : known)
                    .computeIfAbsent(word, any -> new ArrayList<>())
                    .add(group);
        }
        if (known.isEmpty()) {
            return others.values();
        }
        List<List<Group>> parts = new ArrayList<>(known.values());
        if (!others.isEmpty()) {
            parts.add(others.values().stream().flatMap(List::stream).toList());
        }
        return parts;
    }

    /** Groups that differ at one place only, where their words vary, become one; until none do. */
    static List<Group> joined(List<Group> groups) {
        List<Group> now = groups;
        for (int round = 0; round < 4; round++) {
            List<Group> next = joinedOnce(now);
            if (next.size() == now.size()) {
                return next;
            }
            now = next;
        }
        return now;
    }

    private static List<Group> joinedOnce(List<Group> groups) {
        List<Group> now = new ArrayList<>(groups);
        int length = groups.getFirst().message().words().length;
        for (int place = 0; place < length; place++) {
            Map<String, List<Group>> alike = new LinkedHashMap<>();
            for (Group group : now) {
                alike.computeIfAbsent(without(group.message(), place), any -> new ArrayList<>())
                        .add(group);
            }
            List<Group> next = new ArrayList<>();
            for (List<Group> same : alike.values()) {
                boolean join = same.size() > 1 && score(same, place, length - 1, true) > 0;
                if (join) {
                    next.add(Group.merged(same, List.of(place)));
                } else {
                    next.addAll(same);
                }
            }
            now = next;
        }
        return now;
    }

    private static String without(Message message, int place) {
        StringBuilder rest = new StringBuilder();
        for (int index = 0; index < message.words().length; index++) {
            rest.append(index == place ? "" : message.words()[index]).append(' ');
        }
        return rest.toString();
    }

    static Map<Integer, List<Group>> byLength(List<Group> groups) {
        Map<Integer, List<Group>> lengths = new HashMap<>();
        for (Group group : groups) {
            lengths.computeIfAbsent(group.message().words().length, any -> new ArrayList<>())
                    .add(group);
        }
        return lengths;
    }
}
