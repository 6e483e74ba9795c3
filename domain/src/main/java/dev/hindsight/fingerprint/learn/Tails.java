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

    /** So many words say what failed. */
    private static final int LEAST_SAID = 3;

    private static final int LEAST_BEFORE_EXCEPTION = 2;

    private Tails() {}

    static List<Group> joined(List<Group> groups) {
        Map<String, List<Group>> alike = new LinkedHashMap<>();
        for (Group group : groups) {
            alike.computeIfAbsent(head(group.message()), any -> new ArrayList<>())
                    .add(group);
        }
        return alike.values().stream()
                .map(same -> same.size() == 1 ? same.getFirst() : merged(same))
                .toList();
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
            failing |= FAILING.contains(word.toLowerCase(Locale.ROOT));
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
