package dev.hindsight.health;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Spreads a figure over parts so that the parts, written with few digits, add up to it exactly (largest remainder). */
public final class Shares {
    private static final int HUNDREDTHS = 2;

    private Shares() {}

    /**
     * The share of each resource in what a rule deducts, in hundredths of a point (finer only where the deduction
     * itself is). All have the same; what cannot be divided goes to those whose uids come first.
     */
    public static SortedMap<String, BigDecimal> ofResources(BigDecimal deduction, Collection<String> uids) {
        SortedMap<String, BigDecimal> equal = new TreeMap<>();
        new TreeSet<>(uids).forEach(uid -> equal.put(uid, BigDecimal.ONE));
        return spread(deduction, equal, Math.max(HUNDREDTHS, deduction.scale()));
    }

    /**
     * @param weights above 0
     * @param digits after the point; {@code whole} has no more
     */
    static <K extends Comparable<K>> SortedMap<K, BigDecimal> spread(
            BigDecimal whole, SortedMap<K, BigDecimal> weights, int digits) {
        SortedMap<K, BigDecimal> shares = new TreeMap<>();
        SortedMap<K, BigDecimal> remainders = new TreeMap<>();
        BigDecimal sum = weights.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal left = whole;
        for (Map.Entry<K, BigDecimal> weight : weights.entrySet()) {
            BigDecimal product = whole.multiply(weight.getValue());
            BigDecimal share = product.divide(sum, digits, RoundingMode.DOWN);
            shares.put(weight.getKey(), share);
            remainders.put(weight.getKey(), product.subtract(share.multiply(sum)));
            left = left.subtract(share);
        }
        BigDecimal step = BigDecimal.ONE.scaleByPowerOfTen(-digits);
        List<K> byRemainder = remainders.keySet().stream()
                .sorted(Comparator.comparing((K key) -> remainders.get(key)).reversed())
                .toList();
        for (K key : byRemainder) {
            if (left.compareTo(step) < 0) {
                break;
            }
            shares.merge(key, step, BigDecimal::add);
            left = left.subtract(step);
        }
        return shares;
    }
}
