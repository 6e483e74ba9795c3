package dev.hindsight.source;

import java.util.random.RandomGenerator;

/** Where an event's way begins: as W3C Trace Context writes it, so that it can be followed from here to the log. */
final class Traceparent {
    private Traceparent() {}

    /** Marked as not sampled: nobody records spans. */
    static String begin(RandomGenerator random) {
        return String.format("00-%016x%016x-%016x-00", random.nextLong(), random.nextLong() | 1, random.nextLong() | 1);
    }
}
