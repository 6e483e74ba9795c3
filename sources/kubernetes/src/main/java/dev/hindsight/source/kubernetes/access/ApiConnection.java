package dev.hindsight.source.kubernetes.access;

import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Talks to one API server. When it answers 401, the credentials are read anew and the request is sent once more.
 * Everything here blocks; for virtual threads.
 */
public final class ApiConnection implements AutoCloseable {
    private static final Duration BETWEEN_LOGINS = Duration.ofSeconds(5);

    private final Login login;
    private final String url;
    private final Set<Stream> streams = ConcurrentHashMap.newKeySet();
    private Session session;
    private long loggedInAt;

    /**
     * @throws LoginFailed when the kubeconfig leads nowhere
     */
    public ApiConnection(Login login) {
        this.login = login;
        Config config = login.read();
        this.url = withoutSlash(config.getMasterUrl());
        this.session = Session.open(config);
        this.loggedInAt = System.nanoTime();
    }

    /** The API server's address, without a slash at the end. */
    public String url() {
        return url;
    }

    /**
     * Opens the answer to a GET as a stream, which waits for as long as the server does.
     *
     * @param path with its query, from the slash on
     * @param answerWithin until the answer begins
     */
    public InputStream open(String path, Duration answerWithin) throws ApiRefusal, IOException, InterruptedException {
        return send(session -> new Stream(session.get(url + path, answerWithin)));
    }

    /** The whole answer to a GET, at most {@code atMost} bytes and one more. */
    public byte[] get(String path, Duration answerWithin, int atMost)
            throws ApiRefusal, IOException, InterruptedException {
        try (InputStream body = open(path, answerWithin)) {
            return body.readNBytes(atMost == Integer.MAX_VALUE ? atMost : atMost + 1);
        }
    }

    /** The whole answer to a POST of JSON. */
    public byte[] post(String path, String json, Duration answerWithin)
            throws ApiRefusal, IOException, InterruptedException {
        return send(session -> {
            try (InputStream body = session.post(url + path, json, answerWithin)) {
                return body.readAllBytes();
            }
        });
    }

    /** Ends every open stream, because whoever reads it may wait for a server that is no longer there. */
    public void cutStreams() {
        streams.forEach(Stream::cut);
    }

    @Override
    public synchronized void close() {
        cutStreams();
        session.close();
    }

    private <T> T send(Request<T> request) throws ApiRefusal, IOException, InterruptedException {
        Session mine = current();
        try {
            return request.send(mine);
        } catch (ApiRefusal refusal) {
            if (!refusal.isUnauthorized() || !renew(mine)) {
                throw refusal;
            }
        }
        return request.send(current());
    }

    private synchronized Session current() {
        return session;
    }

    /** Logs in again, unless that was done a moment ago. True when there is another session than the given one. */
    private synchronized boolean renew(Session expired) throws IOException {
        if (session != expired) {
            return true;
        }
        if (System.nanoTime() - loggedInAt < BETWEEN_LOGINS.toNanos()) {
            return false;
        }
        loggedInAt = System.nanoTime();
        try {
            session = Session.open(login.read());
        } catch (LoginFailed | KubernetesClientException failed) {
            throw new IOException(failed.getMessage(), failed);
        }
        expired.close();
        return true;
    }

    private static String withoutSlash(String url) {
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    private interface Request<T> {
        T send(Session session) throws ApiRefusal, IOException, InterruptedException;
    }

    private final class Stream extends FilterInputStream {
        Stream(InputStream in) {
            super(in);
            streams.add(this);
        }

        @Override
        public void close() throws IOException {
            streams.remove(this);
            super.close();
        }

        /** Whoever reads gets an IOException. */
        void cut() {
            try {
                close();
            } catch (IOException alreadyBroken) {
                streams.remove(this);
            }
        }
    }
}
