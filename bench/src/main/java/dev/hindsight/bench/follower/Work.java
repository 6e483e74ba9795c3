package dev.hindsight.bench.follower;

import java.time.Instant;

/**
 * What containers write.
 *
 * @param each how many lines each of them
 * @param rate lines a second of all together; 0 when they are there at once
 */
record Work(String name, int containers, int each, int rate) {
    private static final int LENGTH = 200;
    private static final String FILLING =
            " took 37 ms for user 4711 in region eu-central-1, cache hit, 3 rows, trace 4bf92f3577b34da6a3ce929d0e0e4736"
                    + " span 00f067aa0ba902b7 retries 0 upstream cart-7d9f status 200 bytes 5120 agent okhttp 4.12";

    int lines() {
        return containers * each;
    }

    static String pod(int container) {
        return "pod-" + container;
    }

    /** About 200 bytes with the time, which tell who wrote them and the how many-th they are. */
    static String line(Instant time, int container, int number) {
        String text = time + " INFO #" + container + "/" + number + "# request" + FILLING;
        return text.substring(0, Math.min(text.length(), LENGTH - 1)) + "\n";
    }

    /** The container and the number in a text of {@link #line}; null when it is none. */
    static long[] read(String text) {
        int from = text.indexOf('#');
        int slash = text.indexOf('/', from);
        int to = text.indexOf('#', from + 1);
        return from < 0 || slash < 0 || to < slash
                ? null
                : new long[] {
                    Long.parseLong(text.substring(from + 1, slash)), Long.parseLong(text.substring(slash + 1, to))
                };
    }
}
