package dev.hindsight.fingerprint;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** How much two templates say the same: cosine over their words, what varies left out. */
public final class Similarity {
    /** Suggest from here on. */
    public static final double NEAR = 0.85;

    /** Words beyond these are not looked at. */
    private static final int WORDS = 128;

    private Similarity() {}

    /** @return 0 (no word in common) to 1 (the same words as often) */
    public static double of(String one, String other) {
        return cosine(words(one), words(other));
    }

    /** Words of a text and how often each is in it, for those who compare many. */
    public static Map<String, Integer> words(String text) {
        Map<String, Integer> words = new HashMap<>();
        int start = -1;
        int seen = 0;
        for (int at = 0; at <= text.length() && seen < WORDS; at++) {
            boolean inside = at < text.length() && Character.isLetterOrDigit(text.charAt(at));
            if (inside && start < 0) {
                start = at;
            } else if (!inside && start >= 0) {
                words.merge(text.substring(start, at).toLowerCase(Locale.ROOT), 1, Integer::sum);
                seen++;
                start = -1;
            }
        }
        return words;
    }

    public static double cosine(Map<String, Integer> one, Map<String, Integer> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return 0;
        }
        double dot = 0;
        for (Map.Entry<String, Integer> word : one.entrySet()) {
            dot += (double) word.getValue() * other.getOrDefault(word.getKey(), 0);
        }
        return Math.min(1, dot / (length(one) * length(other)));
    }

    private static double length(Map<String, Integer> words) {
        double sum = 0;
        for (int count : words.values()) {
            sum += (double) count * count;
        }
        return Math.sqrt(sum);
    }
}
