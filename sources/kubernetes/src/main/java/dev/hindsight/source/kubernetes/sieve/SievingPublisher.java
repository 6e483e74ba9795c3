package dev.hindsight.source.kubernetes.sieve;

import dev.hindsight.source.Publisher;
import dev.hindsight.source.Undeliverable;
import dev.hindsight.source.kubernetes.sieve.SieveCounts.Outcome;
import io.cloudevents.CloudEvent;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands over to the next publisher what alters something that would be written down, and swallows the rest. That an Event
 * has ended is handed over together with what comes next.
 */
public final class SievingPublisher implements Publisher {
    private static final Logger LOG = LoggerFactory.getLogger(SievingPublisher.class);

    private final Publisher next;
    private final Sieve sieve;
    private final SieveCounts counts;
    private final Expiries expiries = new Expiries();
    private final ReentrantLock sending = new ReentrantLock();

    /**
     * @param excluded namespaces of which nothing is told; objects without namespace are not concerned
     * @param most objects that are remembered at least; 84 bytes of memory each
     */
    public SievingPublisher(Publisher next, Set<String> excluded, int most, SieveCounts counts) {
        this.next = next;
        this.sieve = new Sieve(excluded, most);
        this.counts = counts;
    }

    /** Bytes that remembering takes, always. */
    public int bytes() {
        return sieve.bytes();
    }

    @Override
    public void publish(CloudEvent event) throws Undeliverable, InterruptedException {
        switch (sieve.judge(event)) {
            case Verdict.Known _ -> count(event, Outcome.DROPPED);
            case Verdict.Excluded _ -> count(event, Outcome.EXCLUDED);
            case Verdict.Pass _ when Expiries.isOne(event) && expiries.keep(event) -> count(event, Outcome.DELAYED);
            case Verdict.Pass pass -> {
                if (Expiries.endTheirWaiting(event)) {
                    sendExpiries();
                }
                pass(event, pass);
                accompany();
            }
        }
    }

    /** Who waits for company goes along, without holding up whoever is the company. */
    private void accompany() {
        if (!expiries.isEmpty() && !sending.isLocked()) {
            Thread.ofVirtual().name("expiries").start(() -> {
                try {
                    sendExpiries();
                } catch (InterruptedException closed) {
                    Thread.currentThread().interrupt();
                }
            });
        }
    }

    private void sendExpiries() throws InterruptedException {
        sending.lockInterruptibly();
        try {
            for (CloudEvent event = expiries.next(); event != null; event = expiries.next()) {
                sendExpiry(event);
            }
        } finally {
            sending.unlock();
        }
    }

    /** One that is refused is made up for by the next list. */
    private void sendExpiry(CloudEvent event) throws InterruptedException {
        try {
            if (sieve.judge(event) instanceof Verdict.Pass pass) {
                pass(event, pass);
            }
        } catch (Undeliverable refused) {
            LOG.debug("{} was refused: {}", event.getSubject(), refused.getMessage());
        }
    }

    private void pass(CloudEvent event, Verdict.Pass pass) throws Undeliverable, InterruptedException {
        boolean arrived = false;
        sieve.begins(pass);
        try {
            next.publish(event);
            arrived = true;
        } finally {
            if (arrived) {
                sieve.arrived(pass);
            } else {
                sieve.lost(pass);
            }
            count(event, arrived ? Outcome.PASSED : Outcome.LOST);
        }
    }

    private void count(CloudEvent event, Outcome outcome) {
        Object kind = event.getExtension("kind");
        counts.count(kind == null ? event.getType() : kind.toString(), outcome);
    }

    @Override
    public void close() {
        next.close();
    }
}
