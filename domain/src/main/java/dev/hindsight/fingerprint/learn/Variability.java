package dev.hindsight.fingerprint.learn;

import java.util.Locale;
import java.util.Set;

/**
 * Whether the different words at one place are values of one message, or make different messages. Above zero: values.
 * Many different ones speak for values; so do words that no documentation knows, and a place after {@code user},
 * {@code =} or a quote. Words that programs use to say what happens speak against, and so does the first place.
 */
final class Variability {
    static final double BASE = -1.6;
    private static final double FIRST = -1.5;
    static final double INTRODUCED = 1.2;
    private static final double VARIES_ELSEWHERE = 1.5;
    private static final double NOTHING_IN_COMMON = -4.0;
    private static final double LITTLE_IN_COMMON = -1.0;
    private static final double SAID_ELSEWHERE = 0.3;
    /** Before an article: what is done, not what it is done to. */
    private static final double DOING = -1.5;

    private static final Set<String> ARTICLES = Set.of("the", "a", "an", "this", "its");
    /** So many different values at a place leave no doubt that it is one for values. */
    private static final int ESTABLISHED = 5;

    private static final double SAID = -0.4;
    private static final double JOINED = 0.8;
    /** As of a word that nobody knows. */
    private static final double NAMED = 0.6;
    /** All capitals within a sentence: mostly one of a list of states. */
    private static final double STATE = 0.0;

    /** What varies follows at once: the word is more likely the name of that value. */
    private static final double NAMES = -1.0;

    private static final double MUCH_IN_COMMON = 0.5;
    private static final double MOST_FROM_COUNT = 3.0;

    /** After these a word of everyday is a value. */
    private static final Set<String> STATES = Set.of("status", "state", "phase");

    /** Between one of these and the state itself. */
    private static final Set<String> BEING = Set.of("is", "was", "now", "to");

    private static final Set<String> SWITCH =
            Set.of("yes", "no", "on", "off", "y", "n", "enable", "enabled", "disable", "disabled");

    private static final double EVERYDAY = -0.5;
    private static final double HAPPENING = -2.0;
    private static final double MOSTLY_VARIES = 1.5;
    static final double CHANCE = 4.0;
    static final double LOCKSTEP = -3.0;

    private Variability() {}

    static double of(Place place) {
        int different = place.different();
        double fromCount = Math.log(different) / Math.log(2);
        double score = BASE + (place.alone() ? fromCount : Math.min(MOST_FROM_COUNT, fromCount));
        boolean begins = place.begins();
        boolean doing = ARTICLES.contains(place.after());
        boolean introduced = !doing && !begins && introduced(place);
        double words = words(place);
        int varied = place.varied();
        score += words + (begins ? FIRST : introduced ? INTRODUCED : 0);
        score += doing ? DOING : 0;
        score += varied == 0 ? 0 : words > SAID || varied >= ESTABLISHED ? VARIES_ELSEWHERE : SAID_ELSEWHERE;
        score += place.mostlyVaries() && varied > 0 && words > HAPPENING ? MOSTLY_VARIES : 0;
        score += !introduced && varied < ESTABLISHED && words < JOINED && place.beforeValue() ? NAMES : 0;
        score += place.lockstep() > CHANCE && !introduced ? LOCKSTEP : 0;
        int common = place.common();
        return score
                + (common == 0 ? NOTHING_IN_COMMON : common == 1 ? LITTLE_IN_COMMON : common > 3 ? MUCH_IN_COMMON : 0);
    }

    private static double words(Place place) {
        double least = least(place);
        return place.lines().keySet().stream()
                .mapToDouble(word -> Math.max(least, weight(word, !place.begins() && !place.titled())))
                .average()
                .orElse(0);
    }

    /** What any word weighs there. */
    private static double least(Place place) {
        if (switched(place)) {
            return JOINED;
        }
        if (place.sample().glued(place.at())) {
            return NAMED;
        }
        boolean state =
                STATES.contains(place.before().toLowerCase(Locale.ROOT)) || tellsState(place) || place.changes();
        return state ? EVERYDAY : Double.NEGATIVE_INFINITY;
    }

    /** A word with a capital within a sentence is more likely a name. */
    static double weight(String word, boolean within) {
        double weight = Lexicon.weight(word);
        if (within && word.length() > 1 && weight < 0 && word.equals(word.toUpperCase(Locale.ROOT))) {
            return STATE;
        }
        boolean name = within
                && word.length() > 1
                && Character.isUpperCase(word.charAt(0))
                && Character.isLowerCase(word.charAt(1));
        return name && weight < 0 ? weight / 2 : weight;
    }

    private static boolean introduced(Place place) {
        char cue = place.cue();
        return cue != 0 && !(cue == ':' && place.at() == 1)
                || Lexicon.introduces(place.before(), place.subject())
                || tellsState(place);
    }

    /** {@code state is X}, {@code mode was X}. */
    private static boolean tellsState(Place place) {
        return BEING.contains(place.before()) && STATES.contains(place.subject().toLowerCase(Locale.ROOT));
    }

    /** Whether all words there say no more than on and off, after a name. */
    private static boolean switched(Place place) {
        return (place.cue() == ':' || place.cue() == '=' || place.cue() == '[')
                && SWITCH.containsAll(place.lines().keySet().stream()
                        .map(word -> word.toLowerCase(Locale.ROOT))
                        .toList());
    }
}
