package dev.hindsight.view.door;

import dev.hindsight.ingest.TokenText;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Who may come in. A page of another site must not read or change anything here, neither by a request from the
 * browser (Origin) nor by pointing its own name at this address (Host); and where a token is wanted, it must be shown.
 */
public final class Door {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    private static final Pattern ADDRESS =
            Pattern.compile("(\\d{1,3}(\\.\\d{1,3}){3}|\\[[0-9a-fA-F:.]+(%[0-9a-zA-Z]+)?])(:\\d{1,5})?");

    /** For events, for logs in OTLP, and for logs of other pipelines. */
    private static final Set<String> WAYS_IN = Set.of("/ingest", "/v1/logs", "/logs");

    private final Set<String> hosts;
    private final Optional<byte[]> token;

    /**
     * @param hosts names that this server may be called by, besides those of the loopback interface
     * @param token empty when none is wanted
     */
    public Door(List<String> hosts, Optional<String> token) {
        this.hosts = new HashSet<>(LOOPBACK);
        hosts.forEach(host -> this.hosts.add(nameOf(host.strip())));
        this.token = token.filter(text -> !text.isBlank()).map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    /** What is asked; null where the request does not say. */
    public record Request(String host, String origin, String path, String authorization, String cookie) {}

    /** Whether it may pass, and what to say when not. */
    public sealed interface Verdict {
        record Pass() implements Verdict {}

        record Refused(int status, String title, String words) implements Verdict {}
    }

    public Verdict judge(Request request) {
        if (request.origin == null && isByNumber(request.host) && isForOperators(request.path)) {
            return new Verdict.Pass();
        }
        if (request.host == null || !hosts.contains(nameOf(request.host))) {
            return new Verdict.Refused(
                    421,
                    "Wrong host",
                    "This server does not answer to the name “" + printable(request.host)
                            + "”. Use localhost, or start it with --host or hindsight.hosts for another name.");
        }
        if (request.origin != null && !isOurs(request.origin, request.host)) {
            return new Verdict.Refused(
                    403,
                    "Foreign origin",
                    "Requests from pages of “" + printable(request.origin) + "” are not answered here.");
        }
        if (token.isPresent() && !isOpen(request.path) && !showsIngestToken(request) && !knows(request)) {
            return new Verdict.Refused(
                    401,
                    "Token wanted",
                    "Show the token: in the header Authorization: Bearer …, or once at /login?token=… in a browser.");
        }
        return new Verdict.Pass();
    }

    /** An origin of this server itself: of the host that was asked, whatever its scheme. */
    private boolean isOurs(String origin, String host) {
        try {
            URI uri = URI.create(origin);
            String authority = uri.getRawAuthority();
            return authority != null && authority.equalsIgnoreCase(host) && hosts.contains(nameOf(authority));
        } catch (IllegalArgumentException noOrigin) {
            return false;
        }
    }

    /**
     * What probes and Prometheus ask, by the pod's address. It opens nothing to a page of another site: to read an answer
     * that page must have its own name point here, and then that name is the host. These answers hold counts, times and
     * the names of clusters, and asking changes nothing.
     */
    private static boolean isForOperators(String path) {
        return path.equals("/q/metrics") || path.equals("/q/health") || path.startsWith("/q/health/");
    }

    private static boolean isByNumber(String host) {
        return host != null && ADDRESS.matcher(host).matches();
    }

    private static boolean isOpen(String path) {
        return path.equals("/login") || path.startsWith("/q/health");
    }

    /** The ways in for other clusters judge their tokens by themselves, and let nobody in with a wrong one. */
    private static boolean showsIngestToken(Request request) {
        return WAYS_IN.contains(request.path)
                && request.authorization != null
                && request.authorization.startsWith("Bearer " + TokenText.PREFIX);
    }

    private boolean knows(Request request) {
        String bearer = request.authorization;
        boolean byHeader = bearer != null && bearer.startsWith("Bearer ") && isToken(bearer.substring(7));
        return byHeader || isToken(request.cookie);
    }

    /** Takes as long whether right or wrong. */
    public boolean isToken(String shown) {
        return token.isPresent()
                && shown != null
                && MessageDigest.isEqual(token.get(), shown.strip().getBytes(StandardCharsets.UTF_8));
    }

    public boolean wantsToken() {
        return token.isPresent();
    }

    /** The name without the port, in lower case. */
    private static String nameOf(String host) {
        int end = host.startsWith("[") ? host.indexOf(']') + 1 : host.indexOf(':');
        boolean bareAddress = !host.startsWith("[") && host.indexOf(':') != host.lastIndexOf(':');
        String name = end <= 0 || bareAddress ? host : host.substring(0, end);
        return name.toLowerCase(Locale.ROOT);
    }

    private static String printable(String text) {
        String shown = text == null ? "(none)" : text.replaceAll("[^\\x20-\\x7e]", "?");
        return shown.length() > 100 ? shown.substring(0, 100) + "…" : shown;
    }
}
