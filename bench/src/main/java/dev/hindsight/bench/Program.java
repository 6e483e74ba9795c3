package dev.hindsight.bench;

import dev.hindsight.bench.reads.Reads;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.inject.Inject;

/** Picks the bench. */
public final class Program implements QuarkusApplication {
    @Inject
    Ingest ingest;

    @Inject
    Rebuild rebuild;

    @Inject
    Freshness freshness;

    @Inject
    Churn churn;

    @Inject
    Reads reads;

    @Override
    public int run(String... args) throws Exception {
        System.out.println("Machine: " + Machine.words());
        long size = args.length > 1 ? Long.parseLong(args[1]) : 0;
        switch (args[0]) {
            case "ingest" -> ingest.run(size == 0 ? 60_000 : size);
            case "rebuild" -> rebuild.run(size == 0 ? 200_000 : size);
            case "reads" ->
                reads.run(size == 0 ? 30_000 : (int) size, args.length > 2 ? Long.parseLong(args[2]) : 1_000_000);
            case "churn" -> churn.run(size == 0 ? 500 : (int) size, args.length > 2 ? Integer.parseInt(args[2]) : 10);
            case "freshness" -> freshness.run(size == 0 ? 300 : (int) size);
            default -> throw new IllegalArgumentException("There is no bench " + args[0]);
        }
        return 0;
    }
}
