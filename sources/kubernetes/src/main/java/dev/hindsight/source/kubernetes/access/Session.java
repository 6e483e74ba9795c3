package dev.hindsight.source.kubernetes.access;

import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.http.HttpRequest;
import io.fabric8.kubernetes.client.http.HttpResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The client with one set of credentials. */
final class Session implements AutoCloseable {
    /** Files of a node are no JSON, and refused to who takes nothing else. */
    private static final String ACCEPTED = "application/json, */*;q=0.5";

    private static final int LONGEST_REFUSAL = 64 * 1024;

    private final KubernetesClient client;

    private Session(KubernetesClient client) {
        this.client = client;
    }

    static Session open(Config config) {
        return new Session(new KubernetesClientBuilder().withConfig(config).build());
    }

    InputStream get(String uri, Duration within) throws ApiRefusal, IOException, InterruptedException {
        HttpRequest.Builder request =
                client.getHttpClient().newHttpRequestBuilder().uri(uri).header("Accept", ACCEPTED);
        // What goes on stays uncompressed: each change shall be there at once, not when a block is full.
        if (!uri.contains("watch=") && !uri.contains("follow=")) {
            request.header("Accept-Encoding", "gzip");
        }
        return body(request.build(), within);
    }

    InputStream post(String uri, String json, Duration within) throws ApiRefusal, IOException, InterruptedException {
        HttpRequest.Builder request =
                client.getHttpClient().newHttpRequestBuilder().uri(uri).header("Accept", ACCEPTED);
        return body(request.post("application/json", json).build(), within);
    }

    private InputStream body(HttpRequest request, Duration within)
            throws ApiRefusal, IOException, InterruptedException {
        HttpResponse<InputStream> response =
                await(client.getHttpClient().sendAsync(request, InputStream.class), within);
        boolean zipped = "gzip".equals(response.header("Content-Encoding"));
        Body body = new Body(response.body(), zipped);
        if (response.isSuccessful()) {
            return body;
        }
        try (body) {
            throw ApiRefusal.of(response.code(), body.readNBytes(LONGEST_REFUSAL));
        }
    }

    private static HttpResponse<InputStream> await(CompletableFuture<HttpResponse<InputStream>> answer, Duration within)
            throws IOException, InterruptedException {
        try {
            return answer.get(within.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            answer.cancel(true);
            throw new IOException("no answer within " + within.toSeconds() + " s", late);
        } catch (InterruptedException interrupted) {
            answer.cancel(true);
            throw interrupted;
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof IOException io ? io : new IOException(failed.getCause());
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
