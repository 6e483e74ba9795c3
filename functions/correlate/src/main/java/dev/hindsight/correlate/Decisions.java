package dev.hindsight.correlate;

import dev.hindsight.correlate.policy.StreamCommand;
import dev.hindsight.correlate.policy.StreamCommand.Decided;
import dev.hindsight.store.Journal;
import dev.hindsight.store.StoreBusy;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/** Appends what follows from commands, in their order and, unless they are very many, in one transaction. */
final class Decisions {
    /** So that rules that change for a whole cluster do not stop others from appending for long. */
    private static final int AT_ONCE = 1000;

    private static final int TRIES = 8;
    private static final long FIRST_WAIT_MILLIS = 10;

    private final Journal journal;

    Decisions(Journal journal) {
        this.journal = journal;
    }

    /**
     * Returns when what was decided is durable, and those who asked for it are told.
     *
     * @return how many events were appended
     */
    int append(List<StreamCommand<?, ?, ?>> commands) throws InterruptedException {
        int appended = 0;
        for (int from = 0; from < commands.size(); from += AT_ONCE) {
            appended += appendSome(commands.subList(from, Math.min(from + AT_ONCE, commands.size())));
        }
        return appended;
    }

    private int appendSome(List<StreamCommand<?, ?, ?>> commands) throws InterruptedException {
        try {
            List<Decided> decided = submit(commands).get();
            decided.forEach(one -> one.settled().run());
            return decided.stream().mapToInt(Decided::events).sum();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof StoreBusy busy) {
                throw busy;
            }
            throw new CompletionException(failed.getCause());
        }
    }

    private CompletableFuture<List<Decided>> submit(List<StreamCommand<?, ?, ?>> commands) throws InterruptedException {
        for (int failures = 0; ; failures++) {
            try {
                return journal.submit(tx ->
                        commands.stream().map(command -> command.decide(tx)).toList());
            } catch (StoreBusy busy) {
                if (failures == TRIES) {
                    throw busy;
                }
                Thread.sleep(FIRST_WAIT_MILLIS << failures);
            }
        }
    }
}
