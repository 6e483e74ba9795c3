package dev.hindsight.app.broker;

import java.time.Duration;

/** @param subscriber name of the service that the events go to */
record Trigger(String name, Filter filter, String subscriber, Delivery delivery) {
    /**
     * @param retry how often a failed delivery is tried again
     * @param exponential whether the delay doubles with each try
     * @param deadLetter whether what cannot be delivered is kept
     */
    record Delivery(int retry, boolean exponential, Duration delay, boolean deadLetter) {
        private static final Duration LONGEST = Duration.ofSeconds(30);

        /** @param attempt from 1 */
        Duration delayBefore(int attempt) {
            Duration wait = exponential ? delay.multipliedBy(1L << Math.min(attempt - 1, 20)) : delay;
            return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
        }
    }
}
