package dev.hindsight.source.kubernetes.sieve;

import dev.hindsight.source.Publisher;
import dev.hindsight.source.Undeliverable;
import dev.hindsight.source.kubernetes.sieve.SieveCounts.Outcome;
import io.cloudevents.CloudEvent;
import java.util.Set;

/** Hands over to the next publisher what alters something that would be written down, and swallows the rest. */
public final class SievingPublisher implements Publisher {
    private final Publisher next;
    private final Sieve sieve;
    private final SieveCounts counts;

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
            case Verdict.Pass pass -> pass(event, pass);
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
