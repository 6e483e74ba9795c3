package dev.hindsight.errorgroup;

import java.math.BigInteger;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which of two releases came first. Versions of numbers, such as {@code v1.10.2} or {@code 2026.5}, say so themselves.
 * Hashes and names do not: of those, one that was seen before a group was resolved is taken to be older than the one
 * that it was resolved in, and any other to be later.
 */
final class Releases {
    private static final Pattern VERSION = Pattern.compile("v?(\\d{1,18}(?:\\.\\d{1,18}){0,5})([-+._].{0,100})?");

    /**
     * Whether an occurrence in {@code release} says that what was resolved in {@code resolved} is back.
     *
     * @param release empty when nobody knows: then it may be, so it is told
     * @param resolved empty: resolved wherever
     * @param before the releases in which it had occurred when it was resolved
     */
    static boolean isBackIn(String release, String resolved, List<String> before) {
        if (release.isEmpty() || resolved.isEmpty() || release.equals(resolved)) {
            return true;
        }
        OptionalInt order = compare(release, resolved);
        return order.isPresent() ? order.getAsInt() >= 0 : !before.contains(release);
    }

    /** Below 0 when {@code one} is older; empty when they do not say. */
    static OptionalInt compare(String one, String other) {
        Matcher first = VERSION.matcher(one);
        Matcher second = VERSION.matcher(other);
        if (!first.matches() || !second.matches()) {
            return OptionalInt.empty();
        }
        int numbers = numbers(first.group(1), second.group(1));
        return numbers != 0 ? OptionalInt.of(numbers) : suffixes(text(first.group(2)), text(second.group(2)));
    }

    private static int numbers(String one, String other) {
        String[] first = one.split("\\.");
        String[] second = other.split("\\.");
        for (int i = 0; i < Math.max(first.length, second.length); i++) {
            int order = number(first, i).compareTo(number(second, i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static BigInteger number(String[] numbers, int i) {
        return i < numbers.length ? new BigInteger(numbers[i]) : BigInteger.ZERO;
    }

    /** As in Semantic Versioning, {@code 1.2.0-rc.1} comes before {@code 1.2.0}; other suffixes say nothing. */
    private static OptionalInt suffixes(String one, String other) {
        if (one.equals(other)) {
            return OptionalInt.of(0);
        }
        if (one.isEmpty() && other.startsWith("-")) {
            return OptionalInt.of(1);
        }
        return other.isEmpty() && one.startsWith("-") ? OptionalInt.of(-1) : OptionalInt.empty();
    }

    private static String text(String groupOrNull) {
        return groupOrNull == null ? "" : groupOrNull;
    }

    private Releases() {}
}
