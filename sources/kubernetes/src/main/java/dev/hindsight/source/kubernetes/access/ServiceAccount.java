package dev.hindsight.source.kubernetes.access;

import io.fabric8.kubernetes.client.Config;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * The account of the pod that this runs in, as Kubernetes lays it into the pod. The token is renewed there long before it
 * ends, so the file is read anew from time to time.
 *
 * @param folder holds {@code token} and {@code ca.crt}
 */
record ServiceAccount(Path folder, String host, String port) {
    private static final Path MOUNTED = Path.of("/var/run/secrets/kubernetes.io/serviceaccount");
    private static final Duration FRESH = Duration.ofSeconds(30);

    /** Empty outside a cluster. */
    static Optional<ServiceAccount> of(Map<String, String> environment) {
        return of(environment, MOUNTED);
    }

    static Optional<ServiceAccount> of(Map<String, String> environment, Path folder) {
        String host = environment.getOrDefault("KUBERNETES_SERVICE_HOST", "");
        String port = environment.getOrDefault("KUBERNETES_SERVICE_PORT", "443");
        return host.isBlank() ? Optional.empty() : Optional.of(new ServiceAccount(folder, host, port));
    }

    /**
     * @throws LoginFailed when the pod has no account
     */
    Config read() {
        Config config = Config.empty();
        config.setMasterUrl("https://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port);
        Path authority = folder.resolve("ca.crt");
        if (Files.isRegularFile(authority)) {
            config.setCaCertFile(authority.toString());
        }
        Token token = new Token(folder.resolve("token"));
        token.read();
        config.setOauthTokenProvider(token::current);
        return config;
    }

    private static final class Token {
        private final Path file;
        private String last;
        private long readAt;

        Token(Path file) {
            this.file = file;
        }

        /** A file that cannot be read for a moment leaves the last token in use. */
        synchronized String current() {
            if (System.nanoTime() - readAt > FRESH.toNanos()) {
                try {
                    read();
                } catch (LoginFailed unreadable) {
                    readAt = System.nanoTime();
                }
            }
            return last;
        }

        synchronized void read() {
            try {
                last = Files.readString(file).strip();
                readAt = System.nanoTime();
            } catch (IOException missing) {
                throw new LoginFailed(
                        "This pod has no token of a service account at " + file
                                + ": set automountServiceAccountToken to true, and a serviceAccountName that may list.",
                        missing);
            }
        }
    }
}
