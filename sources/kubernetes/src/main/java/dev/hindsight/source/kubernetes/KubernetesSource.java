package dev.hindsight.source.kubernetes;

import dev.hindsight.source.Publisher;
import dev.hindsight.source.Source;
import dev.hindsight.source.SourceStatus;
import dev.hindsight.source.Status;
import dev.hindsight.source.Teller;
import dev.hindsight.source.kubernetes.access.ApiConnection;
import dev.hindsight.source.kubernetes.condition.Contact;
import dev.hindsight.source.kubernetes.follow.Delivery;
import dev.hindsight.source.kubernetes.follow.KindFollower;
import dev.hindsight.source.kubernetes.follow.ObjectEvents;
import dev.hindsight.source.kubernetes.follow.Surroundings;
import io.cloudevents.CloudEvent;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches one cluster. Lists every watched kind at the start, from time to time and on demand, and sends what changes
 * in between as Knative's ApiServerSource does. Tells how it is when that changes, and only then.
 */
public final class KubernetesSource implements Source {
    /** The source's name in its status. */
    public static final String NAME = "kubernetes";

    private static final Logger LOG = LoggerFactory.getLogger(KubernetesSource.class);
    private static final int LISTS_AT_ONCE = 2;
    private static final Duration TO_END = Duration.ofSeconds(5);

    private final String cluster;
    private final InstantSource clock;
    private final ApiConnection api;
    private final SourceStatus voice;
    private final Teller teller;
    private final Lookout lookout;
    private final Pulse pulse;
    private final Delivery delivery;
    private final List<Thread> threads = new ArrayList<>();
    private boolean closed;

    /**
     * @throws dev.hindsight.source.kubernetes.access.LoginFailed when the kubeconfig leads nowhere, with a sentence for
     *     the user; an API server that does not answer is no such case
     */
    public KubernetesSource(SourceConfig config, Publisher publisher) {
        this(config, publisher, InstantSource.system());
    }

    KubernetesSource(SourceConfig config, Publisher publisher, InstantSource clock) {
        this.clock = clock;
        this.api = new ApiConnection(config.login());
        this.cluster = config.clusterName();
        URI apiServer = URI.create(api.url());
        this.voice = new SourceStatus(publisher, apiServer, cluster, NAME, clock);
        this.teller = new Teller(voice);
        this.delivery = new Delivery(publisher);
        Surroundings around = new Surroundings(
                api,
                delivery,
                new ObjectEvents(apiServer, cluster),
                new Contact(clock),
                config.timing(),
                clock,
                teller::sayFirst,
                config.territory(),
                new Semaphore(LISTS_AT_ONCE, true));
        this.lookout = new Lookout(config, around);
        this.pulse = new Pulse(around, lookout, teller);
    }

    /** The name under which the cluster is known. */
    public String cluster() {
        return cluster;
    }

    /** The API server's address. */
    public String apiServer() {
        return api.url();
    }

    @Override
    public synchronized void start() {
        teller.say(Status.of(Status.State.STARTED, clock.instant(), null));
        run("lookout", () -> {
            // Nothing is listed before it is known that the time without a watch is over.
            teller.sayFirst(teller.last());
            lookout.run();
        });
        run("probe", pulse::probe);
        run("pulse", pulse::beat);
    }

    /**
     * Takes in what an ApiServerSource saw, and waits until that is taken over.
     *
     * @return why it never will be, which leads to a list; empty when it was
     */
    public Optional<String> told(CloudEvent event) throws InterruptedException {
        String apiVersion = String.valueOf(event.getExtension("apiversion"));
        String kind = String.valueOf(event.getExtension("kind"));
        for (KindFollower follower : lookout.followers()) {
            if (follower.follows(apiVersion, kind)) {
                return follower.told(event);
            }
        }
        // Its kind is not followed yet, or not at all: the first list comes later than this.
        return delivery.deliver(event);
    }

    /** Lists every kind now. Completes when all of it is handed over; kinds that may not be listed keep it waiting. */
    public CompletableFuture<Void> inventoryNow() {
        return CompletableFuture.allOf(
                lookout.followers().stream().map(KindFollower::inventoryNow).toArray(CompletableFuture<?>[]::new));
    }

    /** How far the source gets. */
    public Reach reach() {
        List<KindFollower> kinds = lookout.followers();
        long denied = kinds.stream().filter(kind -> kind.state().denied()).count();
        return new Reach(kinds.size(), denied, teller.last());
    }

    /**
     * @param kinds that are followed; 0 until the API server has answered for the first time
     * @param denied how many of them may not be read
     * @param status as it was told last; null before the start
     */
    public record Reach(long kinds, long denied, Status status) {}

    /** How the source is, as it was told last; null before the start. */
    public Status status() {
        return teller.last();
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        threads.forEach(Thread::interrupt);
        lookout.close();
        threads.forEach(this::await);
        teller.say(Status.of(Status.State.STOPPING, clock.instant(), null));
        voice.close();
        api.close();
    }

    private void run(String name, Task task) {
        threads.add(Thread.ofVirtual().name(cluster + "-" + name).start(() -> {
            try {
                task.run();
            } catch (InterruptedException stopped) {
                LOG.debug("{} of {} ended", name, cluster);
            }
        }));
    }

    private void await(Thread thread) {
        try {
            if (!thread.join(TO_END)) {
                LOG.warn("{} does not end", thread.getName());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private interface Task {
        void run() throws InterruptedException;
    }
}
