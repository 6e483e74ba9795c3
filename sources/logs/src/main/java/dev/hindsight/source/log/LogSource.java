package dev.hindsight.source.log;

import dev.hindsight.source.Publisher;
import dev.hindsight.source.Source;
import dev.hindsight.source.SourceStatus;
import dev.hindsight.source.Status;
import dev.hindsight.source.Teller;
import dev.hindsight.source.kubernetes.access.ApiConnection;
import dev.hindsight.source.kubernetes.condition.Contact;
import dev.hindsight.source.log.deliver.Dispatch;
import dev.hindsight.source.log.deliver.Sieve;
import dev.hindsight.source.log.follow.Counts;
import dev.hindsight.source.log.follow.Followers;
import dev.hindsight.source.log.follow.Losses;
import dev.hindsight.source.log.follow.Pace;
import dev.hindsight.source.log.follow.Room;
import dev.hindsight.source.log.follow.Surroundings;
import dev.hindsight.source.log.pod.PodLookout;
import dev.hindsight.source.log.position.Cursors;
import dev.hindsight.source.log.position.FileCursors;
import dev.hindsight.source.log.rotated.LogsThroughNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the logs of one cluster's containers and sends their lines in batches. Each line is sent once, also over
 * restarts of this process, of the API server and of the containers, as long as somebody still has it.
 */
public final class LogSource implements Source {
    /** The source's name in its status. */
    public static final String NAME = "logs";

    private static final Logger LOG = LoggerFactory.getLogger(LogSource.class);
    private static final Duration LONGEST_LOOK_BACK = Duration.ofHours(24);
    private static final int OPENED_EACH_SECOND = 200;
    private static final Duration TO_END = Duration.ofSeconds(2);

    private final String cluster;
    private final InstantSource clock = InstantSource.system();
    private final ApiConnection api;
    private final Cursors cursors;
    private final Counts counts = new Counts();
    private final SourceStatus voice;
    private final Teller teller;
    private final Followers followers;
    private final PodLookout lookout;
    private final Dispatch dispatch;
    private final LogPulse pulse;
    private final List<Thread> threads = new ArrayList<>();
    private boolean closed;

    /**
     * @throws dev.hindsight.source.kubernetes.access.LoginFailed when the kubeconfig leads nowhere, with a sentence for
     *     the user; an API server that does not answer is no such case
     * @throws UncheckedIOException when the folder of the cursors cannot be used
     */
    public LogSource(LogSourceConfig config, Publisher publisher) {
        this.cluster = config.clusterName();
        this.api = new ApiConnection(config.login());
        this.cursors = cursors(config);
        URI apiServer = URI.create(api.url());
        this.voice = new SourceStatus(publisher, apiServer, cluster, NAME, clock);
        this.teller = new Teller(voice);
        Contact contact = new Contact(clock);
        Losses losses = new Losses(counts);
        Surroundings around = new Surroundings(
                api,
                contact,
                new LogsThroughNode(api),
                config.timing(),
                new Pace(OPENED_EACH_SECOND),
                losses,
                begin(config));
        this.followers = new Followers(around, cursors, new Room(config.memoryBytes()), counts);
        this.lookout = new PodLookout(api, config.choice(), config.timing().longestWait(), followers);
        this.dispatch = new Dispatch(
                publisher,
                config.onlyOfNote() ? new Sieve() : UnaryOperator.identity(),
                cursors,
                counts,
                losses,
                apiServer,
                cluster,
                clock);
        this.pulse = new LogPulse(around, lookout, followers, dispatch, teller, clock);
    }

    private static Cursors cursors(LogSourceConfig config) {
        try {
            return FileCursors.open(config.cursors());
        } catch (IOException unusable) {
            throw new UncheckedIOException("Cannot keep how far logs were read in " + config.cursors(), unusable);
        }
    }

    /** Of containers that said nothing yet while they were followed, what they said since then is wanted too. */
    private Instant begin(LogSourceConfig config) {
        Instant now = clock.instant();
        Instant usual = now.minus(config.timing().lookBack());
        Instant least = now.minus(LONGEST_LOOK_BACK);
        return cursors.before()
                .map(before -> before.isBefore(usual) ? before : usual)
                .map(since -> since.isBefore(least) ? least : since)
                .orElse(usual);
    }

    public String cluster() {
        return cluster;
    }

    @Override
    public synchronized void start() {
        teller.say(Status.of(Status.State.STARTED, clock.instant(), null));
        lookout.tasks().forEach(task -> run("pods", task));
        run("probe", pulse::probe);
        run("beat", pulse::beat);
    }

    /** What was done so far. */
    public Counts counts() {
        return counts;
    }

    /** How many containers are followed. */
    public int containers() {
        return followers.size();
    }

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
        threads.forEach(this::await);
        followers.close();
        dispatch.close();
        teller.say(Status.of(Status.State.STOPPING, clock.instant(), null));
        voice.close();
        cursors.close();
        api.close();
    }

    private void run(String name, PodLookout.Task task) {
        threads.add(Thread.ofVirtual().name("log-" + name + "-" + cluster).start(() -> {
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
}
