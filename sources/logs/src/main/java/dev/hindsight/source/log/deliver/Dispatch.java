package dev.hindsight.source.log.deliver;

import dev.hindsight.source.Publisher;
import dev.hindsight.source.Undeliverable;
import dev.hindsight.source.log.batch.LogBatch;
import dev.hindsight.source.log.follow.Counts;
import dev.hindsight.source.log.follow.Intake;
import dev.hindsight.source.log.follow.Losses;
import dev.hindsight.source.log.follow.Parcel;
import dev.hindsight.source.log.position.Cursors;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends batches, some at once, of each container one at a time and each container in its turn: one that writes much
 * waits for all others between two of its batches.
 */
public final class Dispatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Dispatch.class);
    private static final int AT_ONCE = 16;
    private static final Duration LAST_WORDS = Duration.ofSeconds(2);

    private final Publisher publisher;
    private final UnaryOperator<LogBatch> sieve;
    private final Cursors cursors;
    private final Counts counts;
    private final Losses losses;
    private final URI source;
    private final String cluster;
    private final InstantSource clock;
    private final BlockingQueue<Intake> queue = new LinkedBlockingQueue<>();
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final Set<Thread> underWay = ConcurrentHashMap.newKeySet();
    private final Thread thread;
    private volatile boolean closed;

    /** @param sieve what of a batch is sent; where nothing is left, the batch is done without being sent */
    public Dispatch(
            Publisher publisher,
            UnaryOperator<LogBatch> sieve,
            Cursors cursors,
            Counts counts,
            Losses losses,
            URI source,
            String cluster,
            InstantSource clock) {
        this.publisher = publisher;
        this.sieve = sieve;
        this.cursors = cursors;
        this.counts = counts;
        this.losses = losses;
        this.source = source;
        this.cluster = cluster;
        this.clock = clock;
        this.thread = Thread.ofVirtual().name("log-dispatch-" + cluster).start(this::run);
    }

    /** Its next batch is sent when it is its turn. */
    public void queue(Intake intake) {
        queue.add(intake);
    }

    private void run() {
        try {
            while (!closed) {
                Intake next = queue.take();
                places.acquire();
                Parcel parcel = next.cut();
                Thread sending = Thread.ofVirtual().name("log-batch").unstarted(() -> send(parcel));
                underWay.add(sending);
                sending.start();
            }
        } catch (InterruptedException ended) {
            LOG.debug("no more logs of {} are sent", cluster);
        }
    }

    private void send(Parcel parcel) {
        String container = parcel.intake().container();
        try {
            cursors.sending(container, parcel.before(), parcel.after().sequence());
            publish(parcel);
            cursors.taken(container, parcel.after());
            parcel.intake().delivered(parcel);
            if (parcel.intake().isDue(System.nanoTime())) {
                queue(parcel.intake());
            }
        } catch (InterruptedException ended) {
            LOG.debug("a batch of {} was not sent to its end", container);
        } finally {
            places.release();
            underWay.remove(Thread.currentThread());
        }
    }

    private void publish(Parcel parcel) throws InterruptedException {
        LogBatch batch = sieve.apply(parcel.batch());
        if (batch.lines().isEmpty()) {
            counts.quiet(parcel.lines());
            return;
        }
        try {
            publisher.publish(batch.event(source, cluster, clock.instant()));
            counts.delivered(parcel.lines());
        } catch (Undeliverable refused) {
            LOG.warn("{} lines of a log could not be delivered: {}", parcel.lines(), refused.getMessage());
            losses.lost(
                    parcel.lines(),
                    batch.extent().first(),
                    "Log lines could not be delivered: " + refused.getMessage());
        }
    }

    /** Lets what is on its way arrive, for a moment; what does not is sent again by the next that follows. */
    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        long end = System.nanoTime() + LAST_WORDS.toNanos();
        try {
            thread.join();
            for (Thread sending : underWay) {
                sending.join(Duration.ofNanos(Math.max(1, end - System.nanoTime())));
            }
            for (Thread sending : underWay) {
                sending.interrupt();
                sending.join(LAST_WORDS);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
