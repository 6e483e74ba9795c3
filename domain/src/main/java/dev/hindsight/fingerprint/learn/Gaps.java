package dev.hindsight.fingerprint.learn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Values of several words, now two, now four: messages that are the same before and after a gap become one when what
 * stands in it looks like names.
 */
final class Gaps {
    private static final int MOST_GROUPS = 3_000;
    private static final int MOST_WORDS = 24;
    private static final int WIDEST = 5;
    private static final int LEAST_DIFFERENT = 3;
    /** What any words weigh between parentheses. */
    private static final double REMARK = -0.5;
    /** What follows a value says what it is of. */
    private static final double AFTER_VALUE = -1.0;

    private Gaps() {}

    /** Where a gap of how many words begins in a group. */
    private record Gap(Group group, int from, int width) {}

    static List<Group> closed(List<Group> groups) {
        if (groups.size() > MOST_GROUPS) {
            return groups;
        }
        Map<String, List<Gap>> alike = new LinkedHashMap<>();
        for (Group group : groups) {
            int length = group.message().words().length;
            for (int from = 1; length <= MOST_WORDS && from < length; from++) {
                for (int width = 1; width <= WIDEST && from + width <= length; width++) {
                    if (edged(group.message(), from, width)) {
                        continue;
                    }
                    alike.computeIfAbsent(around(group.message(), from, width), any -> new ArrayList<>())
                            .add(new Gap(group, from, width));
                }
            }
        }
        return merged(groups, alike);
    }

    private static List<Group> merged(List<Group> groups, Map<String, List<Gap>> alike) {
        Set<Group> gone = new HashSet<>();
        List<Group> result = new ArrayList<>();
        alike.values().stream()
                .filter(Gaps::valued)
                .sorted((one, other) -> Integer.compare(other.size(), one.size()))
                .forEach(gaps -> {
                    List<Group> same = gaps.stream().map(Gap::group).distinct().toList();
                    if (same.size() >= LEAST_DIFFERENT && same.stream().noneMatch(gone::contains)) {
                        gone.addAll(same);
                        result.add(closed(gaps, same));
                    }
                });
        groups.stream().filter(group -> !gone.contains(group)).forEach(result::add);
        return result;
    }

    private static Group closed(List<Gap> gaps, List<Group> same) {
        Gap first = gaps.getFirst();
        List<Integer> places = new ArrayList<>();
        for (int place = first.from(); place < first.from() + first.width(); place++) {
            places.add(place);
        }
        return Group.merged(same, places);
    }

    /** What varies already is a value of its own, not the edge of a longer one. */
    private static boolean edged(Message message, int from, int width) {
        int last = from + width - 1;
        return width > 1 && (message.varies(from) || message.varies(last) || broken(message, from, last));
    }

    /** A value does not begin outside parentheses and end within. */
    private static boolean broken(Message message, int first, int last) {
        int depth = 0;
        for (int at = message.from()[first]; at < message.to()[last] && depth >= 0; at++) {
            char c = message.text().charAt(at);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        }
        return depth != 0;
    }

    private static String around(Message message, int from, int width) {
        StringBuilder key = new StringBuilder();
        for (int at = 0; at < message.words().length; at++) {
            if (at == from) {
                key.append('\0').append(message.cues()[from]).append(' ');
            }
            if (at < from || at >= from + width) {
                key.append(message.words()[at]).append(' ');
            }
        }
        return key.toString();
    }

    private static boolean valued(List<Gap> gaps) {
        if (gaps.size() < LEAST_DIFFERENT
                || gaps.stream().map(Gap::width).distinct().count() < 2) {
            return false;
        }
        Gap first = gaps.getFirst();
        Message message = first.group().message();
        char cue = message.cues()[first.from()];
        boolean introduced = cue == '('
                || cue == '['
                || cue != Message.BEGINS
                        && !message.varies(first.from() - 1)
                        && Lexicon.introduces(
                                message.words()[first.from() - 1],
                                first.from() > 1 ? message.words()[first.from() - 2] : "");
        int common = 0;
        boolean after = false;
        for (int at = 0; at < message.words().length; at++) {
            boolean constant = !message.varies(at) && (at < first.from() || at >= first.from() + first.width());
            common += constant ? 1 : 0;
            after |= constant && at > first.from();
        }
        boolean afterValue = (cue == 0 || cue == ':') && message.varies(first.from() - 1);
        return (introduced || after) && common > 1 && score(gaps, introduced) + (afterValue ? AFTER_VALUE : 0) > 0;
    }

    /** Whether it is all that stands between two parentheses. */
    private static boolean remark(Gap gap) {
        Message message = gap.group().message();
        int end = message.to()[gap.from() + gap.width() - 1];
        return message.cues()[gap.from()] == '(' && message.text().startsWith(")", end);
    }

    private static double score(List<Gap> gaps, boolean introduced) {
        Map<String, Double> weights = new HashMap<>();
        Map<String, Integer> lines = new HashMap<>();
        for (Gap gap : gaps) {
            double sum = 0;
            for (int at = gap.from(); at < gap.from() + gap.width(); at++) {
                Message message = gap.group().message();
                sum += message.varies(at) ? 1 : Variability.weight(message.words()[at], true);
            }
            weights.put(gap.group().message().text(), sum / gap.width());
            lines.put(gap.group().message().text(), gap.group().lines());
        }
        double average = weights.values().stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(0);
        average = gaps.stream().allMatch(Gaps::remark) ? Math.max(average, REMARK) : average;
        double lockstep = Place.lockstep(lines.values(), lines.size());
        return Variability.BASE
                + (lockstep > Variability.CHANCE && !introduced ? Variability.LOCKSTEP : 0)
                + Math.log(weights.size()) / Math.log(2)
                + average
                + (introduced ? Variability.INTRODUCED : 0);
    }
}
