package dev.hindsight.view.health;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;

/** A long line with fewer points, so that what stands out stays. */
final class Thinned {
    private Thinned() {}

    /**
     * Of each stretch the lowest and the highest; the first and the last always.
     *
     * @param value null counts as lower than any other
     */
    static <T> List<T> of(List<T> points, int most, Function<T, BigDecimal> value) {
        if (points.size() <= most) {
            return points;
        }
        int stretches = Math.max(1, (most - 2) / 2);
        TreeSet<Integer> kept = new TreeSet<>(List.of(0, points.size() - 1));
        Comparator<Integer> byValue =
                Comparator.comparing(i -> value.apply(points.get(i)), Comparator.nullsFirst(Comparator.naturalOrder()));
        for (int stretch = 0; stretch < stretches; stretch++) {
            List<Integer> indexes = new ArrayList<>();
            int end = (int) ((long) points.size() * (stretch + 1) / stretches);
            for (int i = (int) ((long) points.size() * stretch / stretches); i < end; i++) {
                indexes.add(i);
            }
            indexes.stream().min(byValue).ifPresent(kept::add);
            indexes.stream().max(byValue).ifPresent(kept::add);
        }
        return kept.stream().map(points::get).toList();
    }
}
