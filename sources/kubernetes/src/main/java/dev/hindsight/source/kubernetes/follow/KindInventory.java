package dev.hindsight.source.kubernetes.follow;

import dev.hindsight.source.kubernetes.access.ApiRefusal;
import dev.hindsight.source.kubernetes.condition.Progress;
import dev.hindsight.source.kubernetes.kinds.ServedKind;
import dev.hindsight.source.kubernetes.wire.ListPage;
import dev.hindsight.source.kubernetes.wire.RawObject;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Lists one kind: when asked, and from time to time. Each object becomes an event, and one more says that the list is
 * complete; only that one allows the conclusion that something is gone.
 */
final class KindInventory {
    private static final int HANDS = 16;

    private final ServedKind kind;
    private final List<String> namespaces;
    private final Surroundings around;
    private final Progress progress;
    private final Setback setback;
    private final BlockingQueue<Ticket> asked = new ArrayBlockingQueue<>(1);

    /**
     * A list that somebody waits for.
     *
     * @param starts for each namespace the version from which to watch, known after its first page
     * @param complete when every object is handed over
     */
    record Ticket(Map<String, CompletableFuture<String>> starts, CompletableFuture<Void> complete) {
        Ticket(List<String> namespaces) {
            this(
                    namespaces.stream().collect(Collectors.toMap(name -> name, _ -> new CompletableFuture<>())),
                    new CompletableFuture<>());
        }
    }

    KindInventory(ServedKind kind, List<String> namespaces, Surroundings around, Progress progress) {
        this.kind = kind;
        this.namespaces = namespaces;
        this.around = around;
        this.progress = progress;
        this.setback = new Setback(kind, "list", around, progress::listing);
    }

    /** A list that begins after this was called. Two who ask before it begins get the same. */
    synchronized Ticket ask() {
        Ticket waiting = asked.peek();
        if (waiting == null) {
            waiting = new Ticket(namespaces);
            asked.add(waiting);
        }
        return waiting;
    }

    void lookAgain() {
        setback.lookAgain();
    }

    /** Until interrupted, or until the kind does not exist any more. */
    void run() throws InterruptedException {
        long every = around.timing().inventoryEvery().toMillis();
        boolean exists = true;
        while (exists) {
            Ticket first = asked.poll(every, TimeUnit.MILLISECONDS);
            List<Ticket> tickets = new ArrayList<>(List.of(first == null ? new Ticket(namespaces) : first));
            exists = listUntilDone(tickets);
        }
    }

    /** False when the kind does not exist any more. */
    private boolean listUntilDone(List<Ticket> tickets) throws InterruptedException {
        while (true) {
            try {
                list(tickets);
                setback.over();
                tickets.forEach(ticket -> ticket.complete().complete(null));
                return true;
            } catch (ApiRefusal refusal) {
                if (refusal.isMissing()) {
                    tickets.forEach(ticket -> ticket.complete().complete(null));
                    return false;
                }
                setback.after(refusal);
            } catch (IOException noAnswer) {
                setback.after(noAnswer);
            }
            asked.drainTo(tickets);
        }
    }

    private void list(List<Ticket> tickets) throws ApiRefusal, IOException, InterruptedException {
        around.listing().acquire();
        try {
            Progress.Mark mark = progress.mark();
            Listing listing =
                    new Listing(UUID.randomUUID().toString(), around.clock().instant());
            for (String namespace : namespaces) {
                list(namespace, listing, tickets);
            }
            complete(listing);
            progress.complete(mark);
        } finally {
            around.listing().release();
        }
    }

    private void list(String namespace, Listing listing, List<Ticket> tickets)
            throws ApiRefusal, IOException, InterruptedException {
        Pages pages = new Pages(kind, namespace, around.api());
        while (pages.hasNext()) {
            ListPage page = pages.next();
            setback.better();
            List<RawObject> told = page.objects().stream()
                    .filter(object -> around.territory().holds(object.namespace()))
                    .toList();
            listing.add(told.size(), pages.resourceVersion());
            tickets.forEach(ticket -> ticket.starts().get(namespace).complete(pages.resourceVersion()));
            handOver(told, listing.id);
        }
    }

    private void complete(Listing listing) throws InterruptedException {
        Instant ended = around.clock().instant();
        List<String> covered = namespaces.equals(List.of("")) ? null : namespaces;
        var completed = new ObjectEvents.CompletedInventory(
                listing.id, covered, listing.count, listing.resourceVersion, listing.started, ended);
        around.delivery().deliver(around.events().completed(kind, completed)).ifPresent(progress::dropped);
    }

    private static final class Listing {
        private final String id;
        private final Instant started;
        private long count;
        private String resourceVersion;

        Listing(String id, Instant started) {
            this.id = id;
            this.started = started;
        }

        /** The oldest version of all namespaces counts: what is newer may be missing in the list. */
        void add(int objects, String version) {
            count += objects;
            resourceVersion = resourceVersion == null ? version : resourceVersion;
        }
    }

    /** Objects of a list have no order among each other, so many are handed over at once. */
    private void handOver(List<RawObject> objects, String inventory) throws InterruptedException {
        List<Callable<Void>> hands = new ArrayList<>();
        for (int hand = 0; hand < Math.min(HANDS, objects.size()); hand++) {
            int first = hand;
            hands.add(() -> {
                for (int i = first; i < objects.size(); i += HANDS) {
                    handOver(objects.get(i), inventory);
                }
                return null;
            });
        }
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Void> done : threads.invokeAll(hands)) {
                done.get();
            }
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof InterruptedException interrupted) {
                throw interrupted;
            }
            throw new IllegalStateException(failed.getCause());
        }
    }

    private void handOver(RawObject object, String inventory) throws InterruptedException {
        var event =
                around.events().listed(kind, inventory, object, around.clock().instant());
        around.delivery().deliver(event).ifPresent(progress::dropped);
    }
}
