package dev.hindsight.fingerprint.learn;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is found at one place of messages that are looked at together.
 *
 * @param lines of each word there, without what varies already
 * @param varied different messages in which it varies already, with their lines
 * @param sample one of the messages, of which this is the word {@code at}
 * @param common words that all the messages share
 * @param alone whether it is the only place at which the messages differ
 */
record Place(
        Map<String, Integer> lines, int varied, int variedLines, Message sample, int at, int common, boolean alone) {
    static Place of(List<Group> groups, int at, int common, boolean alone) {
        Map<String, Integer> lines = new LinkedHashMap<>();
        int varied = 0;
        int variedLines = 0;
        for (Group group : groups) {
            if (group.message().varies(at)) {
                varied += group.members().size();
                variedLines += group.lines();
            } else {
                lines.merge(group.message().words()[at], group.lines(), Integer::sum);
            }
        }
        int said = common - variesInAll(groups);
        return new Place(lines, varied, variedLines, groups.getFirst().message(), at, said, alone);
    }

    private static int variesInAll(List<Group> groups) {
        Message first = groups.getFirst().message();
        int count = 0;
        for (int place = 0; place < first.words().length; place++) {
            int at = place;
            count += groups.stream().allMatch(group -> group.message().varies(at)) ? 1 : 0;
        }
        return count;
    }

    int different() {
        return lines.size() + varied;
    }

    /** What stands in parentheses is no beginning, not even of a message. */
    boolean begins() {
        return at == 0 ? cue() != '(' : cue() == Message.BEGINS;
    }

    /** What stands before it; empty when that varies or there is nothing. */
    String before() {
        return at == 0 || sample.varies(at - 1) ? "" : sample.words()[at - 1];
    }

    /** Whether it is one of the two in {@code from X to Y}. */
    boolean changes() {
        String[] words = sample.words();
        boolean from = before().equals("from") && after().equals("to");
        return from || before().equals("to") && at > 2 && words[at - 3].equals("from");
    }

    /** What stands before {@code is}, {@code to} and the like. */
    String subject() {
        return at < 2 || sample.varies(at - 2) ? "" : sample.words()[at - 2];
    }

    char cue() {
        return sample.cues()[at];
    }

    String after() {
        return at + 1 < sample.words().length ? sample.words()[at + 1] : "";
    }

    boolean beforeValue() {
        return at + 1 < sample.words().length && sample.varies(at + 1);
    }

    double lockstep() {
        return lockstep(lines.values(), different());
    }

    /**
     * How sure it is that most of these come equally often, so that a program writes them one after the other: each is
     * a message of its own then, since values come as life has it. In bits of what would be chance.
     */
    static double lockstep(Collection<Integer> lines, int different) {
        Map<Integer, Integer> same = new LinkedHashMap<>();
        lines.forEach(count -> same.merge(count, 1, Integer::sum));
        return same.entrySet().stream()
                .filter(count -> 2 * count.getValue() >= different)
                .mapToDouble(count -> (count.getValue() - 1) * Math.log(count.getKey()) / Math.log(2))
                .max()
                .orElse(0);
    }

    /** Where all words begin with capitals they tell no names. */
    boolean titled() {
        for (int index = at > 0 && sample.words()[0].endsWith(Message.CALLED) ? 1 : 0;
                index < sample.words().length;
                index++) {
            if (index != at && !sample.varies(index) && !Character.isUpperCase(sample.words()[index].charAt(0))) {
                return false;
            }
        }
        return common > 0;
    }

    /** Whether nearly all lines have a value there already. */
    boolean mostlyVaries() {
        int said = lines.values().stream().mapToInt(Integer::intValue).sum();
        return variedLines >= MOSTLY * said;
    }

    private static final int MOSTLY = 8;
}
