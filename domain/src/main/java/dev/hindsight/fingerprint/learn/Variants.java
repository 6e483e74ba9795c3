package dev.hindsight.fingerprint.learn;

import dev.hindsight.fingerprint.normal.Normaliser;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rare forms of a message that is known without them: with a name where nearly all of its lines have a value already,
 * or with an aside in parentheses that tells a value, as {@code Found link X (from Y)} and {@code Found link X (from
 * Y) (requires-python: >=3.9)}. Asides of several words say something by themselves, so they make a message of its
 * own.
 */
final class Variants {
    private static final Pattern ASIDE = Pattern.compile(" \\([^()]*<\\*>[^()]*\\)");
    private static final String NUMBERED = Normaliser.VARIES + ": ";
    private static final int MOST_GROUPS = 3_000;
    private static final int MOST_WORDS = 40;
    /** The value's name. */
    private static final int MOST_ASIDE = 1;

    private static final int LEAST_COMMON = 2;
    /** So many times more lines have a value than this name. */
    private static final int RARE = 8;

    private static final double NAME = -1.7;

    private Variants() {}

    /** Each variant goes with the message that it is one of, if there is such a message. */
    static List<Group> joined(List<Group> groups) {
        if (groups.size() > MOST_GROUPS) {
            return groups;
        }
        Map<String, Group> known = new HashMap<>();
        groups.forEach(group -> known.put(group.message().constants(), group));
        Map<Group, List<Group>> forms = new LinkedHashMap<>();
        for (Group group : groups) {
            Group plain = group;
            Set<Group> seen = Collections.newSetFromMap(new IdentityHashMap<>());
            for (Group next = plain(group, known); next != null && seen.add(next); next = plain(next, known)) {
                plain = next;
            }
            forms.computeIfAbsent(plain, first -> new ArrayList<>(List.of(first)));
            if (plain != group) {
                forms.get(plain).add(group);
            }
        }
        return forms.values().stream()
                .map(same -> same.size() == 1 ? same.getFirst() : Group.merged(same, List.of()))
                .toList();
    }

    private static Group plain(Group group, Map<String, Group> known) {
        Group bare = withoutNumber(group.message(), known);
        Group aside = bare == null ? withoutAside(group.message(), known) : bare;
        Group filled = aside == null ? filled(group, known) : aside;
        Group named = filled == null ? withName(group, known) : filled;
        return named == null ? withValue(group, known) : named;
    }

    /** Without a value and a colon before it, which some headers have and others have not: {@code 12: done}. */
    private static Group withoutNumber(Message message, Map<String, Group> known) {
        String text = message.text();
        return text.startsWith(NUMBERED) && said(message) >= LEAST_COMMON
                ? known.get(Message.of(text.substring(NUMBERED.length())).constants())
                : null;
    }

    /** With a value where this one has none: {@code opened by (uid=0)} and {@code opened by root(uid=0)}. */
    private static Group filled(Group group, Map<String, Group> known) {
        Message message = group.message();
        if (message.words().length > MOST_WORDS || said(message) < LEAST_COMMON) {
            return null;
        }
        for (int place = 1; place <= message.words().length; place++) {
            if (empty(message, place)) {
                int at = message.to()[place - 1];
                String text = message.text().substring(0, at) + " " + Normaliser.VARIES
                        + message.text().substring(at);
                Group usual = known.get(Message.of(text).constants());
                if (usual != null && usual != group) {
                    return usual;
                }
            }
        }
        return null;
    }

    /** Whether a value would be expected between the word before this place and what follows. */
    private static boolean empty(Message message, int place) {
        if (message.varies(place - 1)) {
            return false;
        }
        int at = message.to()[place - 1];
        String rest = message.text().substring(at);
        boolean ends = place == message.words().length;
        return rest.startsWith(" (") && Lexicon.introduces(message.words()[place - 1])
                || rest.startsWith(": ,")
                || ends
                        && (rest.isBlank() && Lexicon.introduces(message.words()[place - 1])
                                || rest.strip().equals(":"));
    }

    private static Group withoutAside(Message message, Map<String, Group> known) {
        Matcher asides = ASIDE.matcher(message.text());
        while (asides.find()) {
            String text =
                    message.text().substring(0, asides.start()) + message.text().substring(asides.end());
            Message rest = Message.of(text);
            boolean little = said(Message.of(asides.group())) <= MOST_ASIDE && said(rest) >= LEAST_COMMON;
            // What varies side by side is one, so every step makes a message shorter.
            if (little && rest.words().length < message.words().length && known.containsKey(rest.constants())) {
                return known.get(rest.constants());
            }
        }
        return null;
    }

    /** With a name of several words, each with a capital, where another has a value: {@code by client Package Manager}. */
    private static Group withName(Group group, Map<String, Group> known) {
        Message message = group.message();
        int length = message.words().length;
        if (length > MOST_WORDS || said(message) <= LEAST_COMMON) {
            return null;
        }
        for (int from = 1; from < length; from++) {
            int to = from;
            while (to < length && Character.isUpperCase(message.words()[to].charAt(0))) {
                to++;
            }
            if (to - from > 1 && !message.varies(from - 1) && Lexicon.introduces(message.words()[from - 1])) {
                boolean[] varying = new boolean[length];
                Arrays.fill(varying, from, to, true);
                Group usual = known.get(message.with(varying).constants());
                if (usual != null && usual != group) {
                    return usual;
                }
            }
        }
        return null;
    }

    private static Group withValue(Group group, Map<String, Group> known) {
        Message message = group.message();
        if (message.words().length > MOST_WORDS || said(message) <= LEAST_COMMON) {
            return null;
        }
        boolean[] varying = new boolean[message.words().length];
        for (int place = 1; place < varying.length; place++) {
            boolean named = message.glued(place) && Lexicon.introduces(message.words()[place - 1]);
            if (!message.varies(place) && (named || Variability.weight(message.words()[place], true) > NAME)) {
                varying[place] = true;
                Group usual = known.get(message.with(varying).constants());
                varying[place] = false;
                if (usual != null && usual != group && (named || usual.lines() >= RARE * group.lines())) {
                    return usual;
                }
            }
        }
        return null;
    }

    private static int said(Message message) {
        int said = 0;
        for (int place = 0; place < message.words().length; place++) {
            said += message.varies(place) ? 0 : 1;
        }
        return said;
    }
}
