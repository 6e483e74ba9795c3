package dev.hindsight.bench.follower;

import dev.hindsight.source.log.LogSource;
import dev.hindsight.source.log.LogSourceConfig;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** The source's side, a process of its own: follows until all lines are there or no more come. */
final class Side {
    private static final Duration GLANCE = Duration.ofMillis(2);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final LogSource source;
    private final int expected;

    private Side(LogSource source, int expected) {
        this.source = source;
        this.expected = expected;
    }

    /** @param arguments folder with the kubeconfig, lines that are expected */
    public static void main(String... arguments) throws IOException, InterruptedException {
        Path folder = Path.of(arguments[0]);
        try (Ledger ledger = Ledger.into(folder.resolve("batches"));
                LogSource source = new LogSource(
                        LogSourceConfig.of(folder.resolve("kubeconfig"), null, folder.resolve("cursors")), ledger)) {
            new Side(source, Integer.parseInt(arguments[1])).measure(ledger);
        }
        System.exit(0);
    }

    private void measure(Ledger ledger) throws IOException, InterruptedException {
        Usage start = Usage.now();
        source.start();
        await(() -> source.counts().lines() > 0);
        Usage first = Usage.now();
        await(() -> source.counts().delivered() >= expected / 2);
        Usage half = Usage.now();
        long lines = source.counts().delivered();
        await(() -> source.counts().delivered() >= expected);
        Usage end = Usage.now();
        long all = source.counts().delivered();
        System.out.printf("  until the first line: processor %.1f s%n", first.processorSince(start));
        print("all", all, first, end);
        print("second half", all - lines, half, end);
        System.out.printf(
                "  %,d batches (%.1f lines each), entries seen after p50 %d ms, p99 %d ms; %s%n",
                source.counts().batches(),
                (double) all / Math.max(1, source.counts().batches()),
                ledger.delay(0.5),
                ledger.delay(0.99),
                Usage.memory());
    }

    private static void print(String what, long lines, Usage from, Usage to) {
        double processor = to.processorSince(from);
        double seconds = to.secondsSince(from);
        System.out.printf(
                "  %s: %,d lines, %,.0f a second of processor time, %,.0f a second by the clock, %.0f µs a line, %.0f %% of one processor%n",
                what, lines, lines / processor, lines / seconds, processor * 1e6 / lines, 100 * processor / seconds);
    }

    /** Gives up when nothing more comes. */
    private void await(BooleanSupplier reached) throws InterruptedException {
        long before = -1;
        long since = System.nanoTime();
        while (!reached.getAsBoolean()) {
            long now = source.counts().delivered();
            if (now != before) {
                before = now;
                since = System.nanoTime();
            } else if (System.nanoTime() - since > PATIENCE.toNanos()) {
                System.out.println("  no line came for " + PATIENCE);
                return;
            }
            Thread.sleep(GLANCE);
        }
    }
}
