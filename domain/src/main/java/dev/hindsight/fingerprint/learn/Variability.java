package dev.hindsight.fingerprint.learn;

import java.util.Collection;
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
    /** All capitals within a sentence: mostly one of a list of states. */
    private static final double STATE = 0.0;

    private static final double NAMES = -1.0;
    private static final double MUCH_IN_COMMON = 0.5;
    private static final double MOST_FROM_COUNT = 3.0;

    private Variability() {}

    /**
     * @param values that are found at the place, without what varies already
     * @param varied different messages in which it varies already
     * @param common words that all the messages share
     * @param alone whether it is the only place at which the messages differ
     */
    static double of(Collection<String> values, int varied, Message sample, int place, int common, boolean alone) {
        int different = values.size() + varied;
        double fromCount = Math.log(different) / Math.log(2);
        double score = BASE + (alone ? fromCount : Math.min(MOST_FROM_COUNT, fromCount));
        boolean begins = place == 0 || sample.cues()[place] == Message.BEGINS;
        boolean doing = place + 1 < sample.words().length && ARTICLES.contains(sample.words()[place + 1]);
        boolean introduced = !doing && !begins && introduced(sample, place);
        double words = values.stream()
                .mapToDouble(word -> weight(word, !begins))
                .average()
                .orElse(0);
        score += words + (begins ? FIRST : introduced ? INTRODUCED : 0);
        score += doing ? DOING : 0;
        score += varied == 0 ? 0 : words > SAID || varied >= ESTABLISHED ? VARIES_ELSEWHERE : SAID_ELSEWHERE;
        score += !introduced && varied < ESTABLISHED && words < JOINED && names(sample, place) ? NAMES : 0;
        return score
                + (common == 0 ? NOTHING_IN_COMMON : common == 1 ? LITTLE_IN_COMMON : common > 3 ? MUCH_IN_COMMON : 0);
    }

    /** What varies follows at once: the word is more likely the name of that value. */
    private static boolean names(Message sample, int place) {
        return place + 1 < sample.words().length && sample.varies(place + 1);
    }

    /** A word with a capital within a sentence is more likely a name. */
    static double weight(String word, boolean within) {
        double weight = Lexicon.weight(word);
        if (within && word.length() > 2 && weight < 0 && word.equals(word.toUpperCase(Locale.ROOT))) {
            return STATE;
        }
        boolean name = within
                && word.length() > 1
                && Character.isUpperCase(word.charAt(0))
                && Character.isLowerCase(word.charAt(1));
        return name && weight < 0 ? weight / 2 : weight;
    }

    private static boolean introduced(Message sample, int place) {
        char cue = sample.cues()[place];
        return cue != 0 && !(cue == ':' && place == 1)
                || !sample.varies(place - 1) && Lexicon.introduces(sample.words()[place - 1]);
    }
}
