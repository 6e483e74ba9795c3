package dev.hindsight.resource.change;

import java.util.List;

/**
 * How a difference at a place is put in words.
 *
 * @param place steps with dots between: a field's name, {@code containers[]} for an item of a list, {@code *} for any
 *     field; {@code **.} at the start stands for any way there
 * @param words gives null for a difference that says nothing to a person
 */
public record Row(List<String> place, Reach reach, Words words) {
    /** At which differences a row looks. */
    public enum Reach {
        /** At values, and at what came or went and has nothing below it. */
        VALUE,
        /** At what came or went as a whole, with all that is below it, and at values. */
        COMING,
        /** Always: what is below the place is told in one. */
        WHOLE
    }

    @FunctionalInterface
    public interface Words {
        String of(Difference difference);
    }

    private static final String ANY_WAY = "**";

    public static Row value(String place, Words words) {
        return new Row(List.of(place.split("\\.")), Reach.VALUE, words);
    }

    public static Row coming(String place, Words words) {
        return new Row(List.of(place.split("\\.")), Reach.COMING, words);
    }

    public static Row whole(String place, Words words) {
        return new Row(List.of(place.split("\\.")), Reach.WHOLE, words);
    }

    /** Seen, but of no interest to a person: another row tells it, or it only moves along. */
    public static Row silent(String place) {
        return whole(place, difference -> null);
    }

    boolean matches(List<Step> steps) {
        boolean anyWay = place.getFirst().equals(ANY_WAY);
        int length = place.size() - (anyWay ? 1 : 0);
        if (anyWay ? steps.size() < length : steps.size() != length) {
            return false;
        }
        for (int fromEnd = 1; fromEnd <= length; fromEnd++) {
            if (!matches(place.get(place.size() - fromEnd), steps.get(steps.size() - fromEnd))) {
                return false;
            }
        }
        return true;
    }

    private static boolean matches(String pattern, Step step) {
        if (pattern.endsWith("[]")) {
            return step.key() != null
                    && pattern.length() == step.name().length() + 2
                    && pattern.startsWith(step.name());
        }
        return step.key() == null && (pattern.equals("*") || pattern.equals(step.name()));
    }
}
