package dev.hindsight.source;

import io.cloudevents.CloudEvent;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends events in binary mode to a sink, one POST each. Tries again, waiting longer each time, when there is no answer
 * or the answer is 404, 408, 425, 429 or 5xx; a {@code Retry-After} is honoured up to a minute. Who is not let in (401,
 * 403) waits without an end, since to give up would lose events that a renewed token saves, and the next ones would
 * fare no better. Any other answer but 2xx is for good, and so is the end of the patience.
 */
public final class HttpPublisher implements Publisher {
    private static final Logger LOG = LoggerFactory.getLogger(HttpPublisher.class);

    /** Only of answers that say why nobody is let in is the body wanted. */
    static final BodyHandler<String> WORDS = answer -> answer.statusCode() == 401 || answer.statusCode() == 403
            ? BodySubscribers.ofString(StandardCharsets.UTF_8)
            : BodySubscribers.replacing("");

    /** After so many failures in a row it is no hiccup. */
    private static final int TELLING = 7;

    private final URI sink;
    private final Map<String, String> extensions;
    private final BearerToken token;
    private final Patience patience;
    private final AtomicReference<Sink> state = new AtomicReference<>(Sink.UNTRIED);
    private final HttpClient http;
    private final CountDownLatch closed = new CountDownLatch(1);

    public HttpPublisher(URI sink) {
        this(sink, Map.of(), null, Patience.STANDARD, HttpClient.newBuilder());
    }

    /**
     * @param extensions put on every event, over what it carries
     * @param tokenFile holds a bearer token for the sink; null when it asks for none
     * @param http settings of the connection, such as trusted certificates
     */
    public HttpPublisher(
            URI sink, Map<String, String> extensions, Path tokenFile, Patience patience, HttpClient.Builder http) {
        this.sink = sink;
        this.token = tokenFile == null ? null : new BearerToken(tokenFile);
        this.extensions = Map.copyOf(extensions);
        this.patience = patience;
        this.http = http.version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(10))
                .build();
    }

    /**
     * As Knative tells a source where to send: {@code K_SINK}, {@code K_CE_OVERRIDES}, {@code K_CA_CERTS}.
     *
     * @param tokenFile holds a bearer token for the sink; null when it asks for none
     * @throws IllegalArgumentException when {@code K_SINK} is missing or one of them cannot be read
     */
    public static HttpPublisher fromEnvironment(Map<String, String> environment, Path tokenFile, Patience patience) {
        SinkEnvironment told = SinkEnvironment.read(environment);
        return new HttpPublisher(told.sink(), told.extensions(), tokenFile, patience, told.http());
    }

    /** How it goes with the sink. */
    public Sink sink() {
        return state.get();
    }

    @Override
    public void publish(CloudEvent event) throws Undeliverable, InterruptedException {
        HttpRequest.Builder request = BinaryMode.request(sink, event, extensions, patience.answerWithin());
        Backoff backoff = new Backoff(patience.firstWait(), patience.longestWait(), ThreadLocalRandom.current());
        Instant giveUp = Instant.now().plus(patience.giveUpAfter());
        while (true) {
            Answer answer = send(request);
            switch (answer) {
                case Answer.Taken _ -> {
                    state.updateAndGet(before -> before.taken(Instant.now()));
                    return;
                }
                case Answer.Refused refused -> throw new Undeliverable(refused.why());
                case Answer.Later later -> {
                    if (backoff.failures() == TELLING) {
                        LOG.warn("{}; it is tried again until it takes events", later.why());
                    }
                    waitOrGiveUp(later, backoff.next(), giveUp);
                }
                case Answer.LockedOut out -> {
                    tellLockedOut(out.why());
                    await(backoff.next());
                    giveUp = Instant.now().plus(patience.giveUpAfter());
                }
            }
        }
    }

    private void waitOrGiveUp(Answer.Later later, Duration wait, Instant giveUp)
            throws Undeliverable, InterruptedException {
        Instant now = Instant.now();
        Sink tried = state.updateAndGet(before -> before.failed(now, later.why()));
        boolean isAway = patience.outlasting() && !tried.tookSomethingWithin(patience.giveUpAfter(), now);
        Duration longer = later.after().compareTo(wait) > 0 ? later.after() : wait;
        if (!isAway && now.plus(longer).isAfter(giveUp)) {
            throw new Undeliverable("gave up after " + patience.giveUpAfter() + ": " + later.why());
        }
        LOG.debug("{} does not take an event now ({}), next try in {}", sink, later.why(), longer);
        await(longer);
    }

    /** The token is read anew: it may have been renewed by now. Told by the first who learns of it. */
    private void tellLockedOut(String why) {
        if (token != null) {
            token.doubt();
        }
        Sink before = state.getAndUpdate(was -> was.failed(Instant.now(), why));
        if (!why.equals(before.why())) {
            LOG.warn("{}. Events wait for a token that is let in, and none is lost meanwhile", why);
        }
    }

    private void await(Duration wait) throws InterruptedException {
        if (closed.await(wait.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new InterruptedException("the publisher was closed");
        }
    }

    private Answer send(HttpRequest.Builder request) throws InterruptedException {
        if (closed.getCount() == 0) {
            throw new InterruptedException("the publisher was closed");
        }
        try {
            if (token != null) {
                request.setHeader("Authorization", token.header());
            }
            return Answer.to(http.send(request.build(), WORDS));
        } catch (IOException noAnswer) {
            return new Answer.Later(sink + " does not answer: " + noAnswer, Duration.ZERO);
        }
    }

    @Override
    public void close() {
        closed.countDown();
        http.shutdownNow();
    }
}
