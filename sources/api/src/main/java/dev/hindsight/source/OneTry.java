package dev.hindsight.source;

import io.cloudevents.CloudEvent;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * Hands an event to a sink once and says what came of it: for whoever is waited for by somebody that tries again by
 * himself. Safe for many threads.
 */
public final class OneTry implements AutoCloseable {
    private final URI sink;
    private final Map<String, String> extensions;
    private final BearerToken token;
    private final Duration within;
    private final HttpClient http;

    /**
     * @param extensions put on every event, over what it carries
     * @param tokenFile holds a bearer token for the sink; null when it asks for none
     * @param within how long the sink may take to answer
     * @param http settings of the connection, such as trusted certificates
     */
    public OneTry(URI sink, Map<String, String> extensions, Path tokenFile, Duration within, HttpClient.Builder http) {
        this.sink = sink;
        this.extensions = Map.copyOf(extensions);
        this.token = tokenFile == null ? null : new BearerToken(tokenFile);
        this.within = within;
        this.http = http.version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(10))
                .build();
    }

    /** As Knative tells a source where to send; see {@link HttpPublisher#fromEnvironment}. */
    public static OneTry fromEnvironment(Map<String, String> environment, Path tokenFile, Duration within) {
        SinkEnvironment told = SinkEnvironment.read(environment);
        return new OneTry(told.sink(), told.extensions(), tokenFile, within, told.http());
    }

    /** In this process' own name. */
    public CompletableFuture<Answer> send(CloudEvent event) {
        try {
            return send(event, token == null ? null : token.header());
        } catch (IOException noToken) {
            return CompletableFuture.completedFuture(new Answer.LockedOut(noToken.getMessage()));
        }
    }

    /** @param authorization in whose name, as a header of that name has it; null for nobody's */
    public CompletableFuture<Answer> send(CloudEvent event, String authorization) {
        HttpRequest.Builder request = BinaryMode.request(sink, event, extensions, within);
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        return http.sendAsync(request.build(), HttpPublisher.WORDS).handle((response, failure) -> {
            if (failure != null) {
                return new Answer.Later(sink + " does not answer: " + failure, Duration.ZERO);
            }
            return Answer.to(response);
        });
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
