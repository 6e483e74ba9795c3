package dev.hindsight.fingerprint.normal;

import java.util.Locale;
import java.util.Set;

/** Identifiers that no person chose. */
final class Ids {
    /** The characters of Kubernetes' random suffixes: no vowels, nothing that looks like another. */
    private static final String SAFE = "bcdfghjklmnpqrstvwxz2456789";

    private static final Set<String> LITERALS = Set.of("true", "false", "null", "nil", "none");

    private static final int LEAST_HEX = 8;
    private static final int LEAST_BASE64 = 20;
    private static final int UUID_LENGTH = 36;

    private Ids() {}

    static int uuid(String text, int from, int limit) {
        if (limit - from < UUID_LENGTH) {
            return Recogniser.NO;
        }
        for (int at = 0; at < UUID_LENGTH; at++) {
            char c = text.charAt(from + at);
            boolean dash = at == 8 || at == 13 || at == 18 || at == 23;
            if (dash ? c != '-' : !Letters.hex(c)) {
                return Recogniser.NO;
            }
        }
        return from + UUID_LENGTH;
    }

    static int mac(String text, int from, int limit) {
        int pairs = 0;
        int at = from;
        while (at + 1 < limit && Letters.hex(text.charAt(at)) && Letters.hex(text.charAt(at + 1))) {
            pairs++;
            at += 2;
            if (at < limit && (text.charAt(at) == ':' || text.charAt(at) == '-')) {
                at++;
            } else {
                break;
            }
        }
        return pairs >= 6 && limit - from >= 3 * pairs - 1 ? at : Recogniser.NO;
    }

    static int hex(String text, int from, int limit) {
        boolean prefixed = Letters.charAt(text, from, limit, '0')
                && (Letters.charAt(text, from + 1, limit, 'x') || Letters.charAt(text, from + 1, limit, 'X'));
        int start = prefixed ? from + 2 : from;
        int at = start;
        boolean digit = false;
        while (at < limit && Letters.hex(text.charAt(at))) {
            digit |= Letters.digit(text.charAt(at));
            at++;
        }
        boolean enough = prefixed ? at > start : at - start >= LEAST_HEX && (digit || at - start >= 2 * LEAST_HEX);
        return enough ? at : Recogniser.NO;
    }

    static int base64(String text, int from, int limit) {
        int at = from;
        int changes = 0;
        int digits = 0;
        while (at < limit && (Letters.word(text.charAt(at)) || "+/-".indexOf(text.charAt(at)) >= 0)) {
            char c = text.charAt(at);
            digits += Letters.digit(c) ? 1 : 0;
            boolean upper = Character.isUpperCase(c);
            if (at > from && upper && Character.isLowerCase(text.charAt(at - 1))) {
                changes++;
            }
            at++;
        }
        return at - from >= LEAST_BASE64 && digits > 0 && changes >= 2 ? at : Recogniser.NO;
    }

    /** {@code cart-7d9f8b6c5d-x2x4z} and {@code agent-x2x4z}. */
    static int pod(String text, int from, int limit) {
        int dash = limit - 6;
        if (dash <= from || text.charAt(dash) != '-') {
            return Recogniser.NO;
        }
        for (int at = dash + 1; at < limit; at++) {
            if (SAFE.indexOf(text.charAt(at)) < 0) {
                return Recogniser.NO;
            }
        }
        return limit;
    }

    static int literal(String text, int from, int limit) {
        return from > 0
                        && limit - from <= 5
                        && LITERALS.contains(text.substring(from, limit).toLowerCase(Locale.ROOT))
                        && !isPartOfATerm(text, from, limit)
                ? limit
                : Recogniser.NO;
    }

    /** A nil map and a null pointer are things of which languages speak, not values. */
    private static boolean isPartOfATerm(String text, int from, int limit) {
        return text.charAt(from) == 'n'
                && limit + 1 < text.length()
                && text.charAt(limit) == ' '
                && Character.isLowerCase(text.charAt(limit + 1));
    }

    static int mixed(String text, int from, int limit) {
        for (int at = from; at < limit; at++) {
            if (Letters.digit(text.charAt(at))) {
                return limit;
            }
        }
        return Recogniser.NO;
    }
}
