package dev.hindsight.view.page;

import dev.hindsight.view.door.SecurityHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * The page: every path of a browser that is not of the API gets index.html, and the page's router shows what is meant.
 * Its files have hashes in their names and never change; index.html is asked for again each time.
 */
@ApplicationScoped
public class SinglePage {
    /** Written into index.html at build, where a nonce is wanted. */
    private static final String PLACEHOLDER = "__CSP_NONCE__";

    private static final List<String> NOT_PAGES = List.of("/api/", "/q/", "/mcp", "/ingest", "/login");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Optional<String> index = read("META-INF/resources/index.html");

    void routes(@Observes Router router) {
        router.route(HttpMethod.GET, "/*").order(-50).handler(this::page);
        router.route(HttpMethod.GET, "/assets/*").order(-49).handler(SinglePage::unchanging);
    }

    private static void unchanging(RoutingContext context) {
        context.addHeadersEndHandler(done -> {
            if (context.response().getStatusCode() == 200) {
                context.response().putHeader("Cache-Control", "public, max-age=31536000, immutable");
            }
        });
        context.next();
    }

    private void page(RoutingContext context) {
        String path = context.normalizedPath();
        if (!isPage(path, context.request().getHeader("Accept"))) {
            context.next();
            return;
        }
        context.response().putHeader("Content-Type", "text/html;charset=UTF-8").putHeader("Cache-Control", "no-cache");
        if (index.isEmpty()) {
            context.response()
                    .setStatusCode(404)
                    .end("<!doctype html><title>Hindsight</title><p>The page was not built into this server."
                            + " Its API is at /api/v1, described at /q/openapi.");
            return;
        }
        String nonce = nonce();
        context.response()
                .putHeader("Content-Security-Policy", SecurityHeaders.forPage(nonce))
                .end(withNonce(index.get(), nonce));
    }

    /** Browsers ask for pages with text/html first; programs do not. */
    static boolean isPage(String path, String accept) {
        if (path.equals("/index.html")) {
            return true;
        }
        boolean html = accept != null && accept.contains("text/html");
        boolean file = path.substring(path.lastIndexOf('/') + 1).contains(".");
        boolean other = NOT_PAGES.stream().anyMatch(prefix -> (path + "/").startsWith(prefix));
        return html && !file && !other;
    }

    static String withNonce(String html, String nonce) {
        if (html.contains(PLACEHOLDER)) {
            return html.replace(PLACEHOLDER, nonce);
        }
        return html.replace("<script", "<script nonce=\"" + nonce + "\"")
                .replace("<style", "<style nonce=\"" + nonce + "\"")
                .replace("</head>", "<meta property=\"csp-nonce\" nonce=\"" + nonce + "\"></head>");
    }

    private static String nonce() {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static Optional<String> read(String name) {
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(name)) {
            return file == null
                    ? Optional.empty()
                    : Optional.of(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
