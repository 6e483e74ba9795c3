package dev.hindsight.errorgroup.spike;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/**
 * When a group spikes. It begins when the last five minutes have at least {@code least} occurrences and more than
 * {@code times} the median of the windows before plus {@code deviations} deviations of them; at most 24 windows of five
 * minutes count, and only those that the group lived through. It ends below half of what it had to exceed to begin, or
 * after {@code longest}: what has lasted for so long is the new level.
 *
 * @param least in five minutes
 */
public record SpikeRule(int least, double times, double deviations, Duration longest) {
    public static final int WINDOW_MINUTES = 5;

    /** Before the one under test. */
    public static final int WINDOWS = 24;

    /** That matter, with the present one. */
    public static final int MINUTES = WINDOW_MINUTES * (WINDOWS + 1);

    public static final SpikeRule STANDARD = new SpikeRule(10, 3, 3, Duration.ofHours(1));

    /** So much of its first window must a group have lived through for that window to count. */
    private static final int LIVED_MINUTES = 3;

    /**
     * What is usual of the group; empty for one so young that nothing is: its first burst is new, and no spike.
     *
     * @param windows the one under test first, then those before it, backwards
     * @param born the minute in which it was first seen
     */
    public Optional<Baseline> baseline(long[] windows, int born, int now) {
        int beforeTest = now - WINDOW_MINUTES + 1 - born;
        int lived = (beforeTest + WINDOW_MINUTES - LIVED_MINUTES) / WINDOW_MINUTES;
        int known = Math.min(lived, WINDOWS);
        return beforeTest < LIVED_MINUTES || known < 1
                ? Optional.empty()
                : Optional.of(Baseline.of(Arrays.copyOfRange(windows, 1, known + 1)));
    }

    /** What the last five minutes must exceed. */
    public double bar(Baseline usual) {
        return Math.max(least, times * usual.median() + deviations * usual.deviation());
    }

    public boolean begins(long lastFiveMinutes, Baseline usual) {
        return lastFiveMinutes >= least && lastFiveMinutes > times * usual.median() + deviations * usual.deviation();
    }

    /** @param bar that it exceeded to begin */
    public boolean ends(long lastFiveMinutes, double bar, Duration lasting) {
        return 2.0 * lastFiveMinutes < bar || lasting.compareTo(longest) >= 0;
    }
}
