package dev.hindsight.fingerprint.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Ends of messages that are values of many words: what an exception says, the cause after {@code failed to …:}, and the
 * value of a setting that goes on to the end of the line.
 */
final class Tails {
    private static final Set<String> FAILING = Set.of(
            "fail",
            "failed",
            "failure",
            "failures",
            "fails",
            "failing",
            "error",
            "errors",
            "exception",
            "unable",
            "cannot",
            "can't",
            "couldn't");

    /** Right before a colon these only announce what is said after it. */
    private static final Set<String> TITLES = Set.of("error", "errors", "failure", "exception");

    /** So many words say what failed. */
    private static final int LEAST_SAID = 3;

    private static final int LEAST_BEFORE_EXCEPTION = 2;
    private static final int LEAST_REMARKS = 3;

    private Tails() {}

    static List<Group> joined(List<Group> groups) {
        Map<String, List<Group>> alike = new LinkedHashMap<>();
        for (Group group : groups) {
            alike.computeIfAbsent(head(group.message()), any -> new ArrayList<>())
                    .add(group);
        }
        return remarked(alike.values().stream()
                .map(same -> same.size() == 1 ? same.getFirst() : merged(same))
                .toList());
    }

    /** Messages that end with a remark in parentheses, and differ in nothing else, when there are three or more. */
    private static List<Group> remarked(List<Group> groups) {
        Map<String, List<Group>> alike = new LinkedHashMap<>();
        for (Group group : groups) {
            Message message = group.message();
            int begin = remark(message);
            String head =
                    begin < 0 ? "=" + message.text() : "(" + message.text().substring(0, message.from()[begin]);
            alike.computeIfAbsent(head, any -> new ArrayList<>()).add(group);
        }
        List<Group> result = new ArrayList<>();
        for (List<Group> same : alike.values()) {
            boolean value = same.stream().anyMatch(Tails::remarkVaries);
            if (same.size() < (value ? 2 : LEAST_REMARKS)) {
                result.addAll(same);
            } else {
                Message first = same.getFirst().message();
                result.add(Group.merged(
                        same,
                        IntStream.range(remark(first), first.words().length)
                                .boxed()
                                .toList()));
            }
        }
        return result;
    }

    private static boolean remarkVaries(Group group) {
        int begin = remark(group.message());
        return begin > 0
                && begin == group.message().words().length - 1
                && group.message().varies(begin);
    }

    /** The first word of the parentheses with which a message ends, or -1. */
    private static int remark(Message message) {
        int open = message.text().lastIndexOf(" (");
        int close = message.text().indexOf(')', Math.max(0, open));
        boolean ends = open > 0 && close >= 0 && ".".contains(message.text().substring(close + 1));
        return ends
                ? IntStream.range(1, message.words().length)
                        .filter(at -> message.from()[at] == open + 2)
                        .findFirst()
                        .orElse(-1)
                : -1;
    }

    private static Group merged(List<Group> same) {
        Message first = same.getFirst().message();
        int begin = begin(first);
        return Group.merged(
                same,
                begin < 0
                        ? List.of()
                        : IntStream.range(begin, first.words().length).boxed().toList());
    }

    /** What stands before the tail; all of it when there is none. */
    private static String head(Message message) {
        int begin = begin(message);
        return begin < 0
                ? "=" + message.text()
                : ":" + String.join(" ", Arrays.asList(message.words()).subList(0, begin));
    }

    /** The word with which a tail begins, or -1. */
    private static int begin(Message message) {
        int said = 0;
        boolean failing = false;
        for (int at = 0; at < message.words().length; at++) {
            String word = message.words()[at];
            if (said >= LEAST_BEFORE_EXCEPTION && exception(word)
                    || failing && said >= LEAST_SAID && caused(message, at)) {
                return at;
            }
            said += message.varies(at) ? 0 : 1;
            boolean title = TITLES.contains(word.toLowerCase(Locale.ROOT))
                    && message.text().startsWith(":", message.to()[at]);
            failing |= !title && FAILING.contains(word.toLowerCase(Locale.ROOT));
        }
        return -1;
    }

    private static boolean exception(String word) {
        return word.indexOf('.') > 0 && (word.endsWith("Exception") || word.endsWith("Error"));
    }

    /** After a colon with a space. */
    private static boolean caused(Message message, int at) {
        return message.cues()[at] == ':' && message.text().charAt(message.from()[at] - 1) == ' ';
    }
}
