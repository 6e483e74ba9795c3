package dev.hindsight.errorgroup.spike;

import java.util.Arrays;

/**
 * What is usual: over the windows before the one under test.
 *
 * @param deviation the standard deviation of the windows, and not below the square root of their median, by which even
 *     the steadiest chance varies
 */
public record Baseline(double median, double deviation) {
    /** @param windows at least one */
    static Baseline of(long[] windows) {
        long[] sorted = windows.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2.0;
        return new Baseline(median, Math.max(standardDeviation(sorted), Math.sqrt(median)));
    }

    private static double standardDeviation(long[] windows) {
        double mean = Arrays.stream(windows).average().orElseThrow();
        double squares = 0;
        for (long window : windows) {
            squares += (window - mean) * (window - mean);
        }
        return Math.sqrt(squares / windows.length);
    }
}
