package dev.hindsight.detect.ingest;

import dev.hindsight.detect.input.ClusterBinding;
import dev.hindsight.ingest.Admission;
import dev.hindsight.ingest.Admission.Admitted;
import dev.hindsight.ingest.Admission.Turned;
import dev.hindsight.ingest.IngestTokenDecider;
import dev.hindsight.ingest.IngestTokenEvent;
import dev.hindsight.ingest.IngestTokenState;
import dev.hindsight.ingest.TokenText;
import dev.hindsight.store.EventLog;
import dev.hindsight.store.Recorded;
import dev.hindsight.store.StoreBusy;
import dev.hindsight.store.stream.StreamId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * Lets in who shows a token of a cluster. What the log says of a token is believed for {@link #BELIEVED}, so that a
 * revocation is felt soon and a stream of events does not ask the log for each. Safe for many threads.
 */
public final class TokenGate {
    public static final Duration BELIEVED = Duration.ofSeconds(5);

    private static final int MOST_KNOWN = 1000;

    /** Whoever makes tokens up must not keep the database busy. */
    private static final int LOOKUPS_AT_ONCE = 4;

    private static final String SCHEME = "Bearer ";

    private final EventLog log;
    private final InstantSource wall;
    private final boolean required;
    private final IngestTokenDecider decider = new IngestTokenDecider();
    private final Semaphore lookups = new Semaphore(LOOKUPS_AT_ONCE);
    private final Map<StreamId, Known> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<StreamId, Known> eldest) {
            return size() > MOST_KNOWN;
        }
    };

    /** @param required whether nobody comes in without a token; one that is shown is judged in any case */
    public TokenGate(EventLog log, InstantSource wall, boolean required) {
        this.log = log;
        this.wall = wall;
        this.required = required;
    }

    private record Known(IngestTokenState state, Instant readAt) {}

    /** Somebody may not come in. */
    public static final class TurnedAway extends Exception {
        private static final long serialVersionUID = 1;

        private TurnedAway(Turned why) {
            super(why.words());
        }
    }

    /**
     * @param authorization the header; null when there is none
     * @return whose events may come
     * @throws StoreBusy when too many ask for tokens that are not known yet
     */
    public ClusterBinding admit(String authorization) throws TurnedAway {
        String shown = shown(authorization);
        if (!shown.startsWith(TokenText.PREFIX)) {
            if (required) {
                throw new TurnedAway(shown.isEmpty() ? Turned.MISSING : Turned.UNREADABLE);
            }
            return ClusterBinding.FREE;
        }
        Optional<TokenText> token = TokenText.parse(shown);
        Admission admission =
                token.isEmpty() ? Turned.UNREADABLE : state(token.get()).judge(token.get(), wall.instant());
        return switch (admission) {
            case Admitted admitted -> new ClusterBinding(admitted.cluster());
            case Turned turned -> throw new TurnedAway(turned);
        };
    }

    private static String shown(String authorization) {
        boolean bearer = authorization != null && authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
        return bearer ? authorization.substring(SCHEME.length()).strip() : "";
    }

    private IngestTokenState state(TokenText token) {
        StreamId stream = new StreamId(token.cluster(), IngestTokenDecider.STREAM, token.id());
        Instant now = wall.instant();
        synchronized (known) {
            Known of = known.get(stream);
            if (of != null && now.isBefore(of.readAt().plus(BELIEVED))) {
                return of.state();
            }
        }
        IngestTokenState read = read(stream);
        boolean exists = !(read instanceof IngestTokenState.None);
        synchronized (known) {
            // Made-up tokens must not push out the others.
            if (exists) {
                known.put(stream, new Known(read, now));
            }
        }
        return read;
    }

    private IngestTokenState read(StreamId stream) {
        if (!lookups.tryAcquire()) {
            throw new StoreBusy("Enough tokens are being looked up.");
        }
        try {
            IngestTokenState state = decider.initial();
            for (Recorded recorded : log.read(stream)) {
                if (recorded.event() instanceof IngestTokenEvent event) {
                    state = decider.evolve(state, event);
                }
            }
            return state;
        } finally {
            lookups.release();
        }
    }
}
