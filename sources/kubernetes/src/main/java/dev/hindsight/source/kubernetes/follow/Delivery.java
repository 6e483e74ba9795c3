package dev.hindsight.source.kubernetes.follow;

import dev.hindsight.source.Publisher;
import dev.hindsight.source.Undeliverable;
import io.cloudevents.CloudEvent;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands events over, and tells of those that nobody takes. */
public final class Delivery {
    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

    private final Publisher publisher;

    public Delivery(Publisher publisher) {
        this.publisher = publisher;
    }

    /** Empty when it was taken over; else why it never will be. */
    public Optional<String> deliver(CloudEvent event) throws InterruptedException {
        try {
            publisher.publish(event);
            return Optional.empty();
        } catch (Undeliverable refused) {
            LOG.warn("Dropped {} about {}: {}", event.getType(), event.getSubject(), refused.getMessage());
            return Optional.of(refused.getMessage());
        } catch (RuntimeException bug) {
            // One event must not end the following of a kind; it is told as dropped.
            LOG.error("Dropped {} about {}", event.getType(), event.getSubject(), bug);
            return Optional.of(bug.toString());
        }
    }
}
