package dev.hindsight.view.door;

import dev.hindsight.view.door.Door.Verdict.Pass;
import dev.hindsight.view.door.Door.Verdict.Refused;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Stands before everything that this server answers. */
@ApplicationScoped
public class Doorkeeper {
    private static final String COOKIE = "hindsight-token";
    private static final int FIRST = 10_000;
    private static final long DAYS = 30L * 24 * 3600;

    private final Door door;

    Doorkeeper(
            @ConfigProperty(name = "hindsight.hosts") Optional<List<String>> hosts,
            @ConfigProperty(name = "hindsight.token") Optional<String> token) {
        this.door = new Door(hosts.orElse(List.of()), token);
    }

    void stand(@Observes Filters filters) {
        filters.register(this::judge, FIRST);
    }

    void login(@Observes Router router) {
        router.route(HttpMethod.GET, "/login").order(-100).handler(this::login);
    }

    private void judge(RoutingContext context) {
        HttpServerRequest request = context.request();
        SecurityHeaders.set(context.response());
        Cookie cookie = request.getCookie(COOKIE);
        Door.Request asked = new Door.Request(
                request.getHeader("Host") == null && request.authority() != null
                        ? request.authority().toString()
                        : request.getHeader("Host"),
                request.getHeader("Origin"),
                request.path() == null ? "/" : request.path(),
                request.getHeader("Authorization"),
                cookie == null ? null : cookie.getValue());
        switch (door.judge(asked)) {
            case Pass pass -> context.next();
            case Refused refused -> refuse(context.response(), refused);
        }
    }

    private static void refuse(HttpServerResponse response, Refused refused) {
        if (refused.status() == 401) {
            response.putHeader("WWW-Authenticate", "Bearer realm=\"hindsight\"");
        }
        response.setStatusCode(refused.status())
                .putHeader("Content-Type", "application/problem+json")
                .putHeader("Cache-Control", "no-store")
                .end(new JsonObject()
                        .put("type", "about:blank")
                        .put("title", refused.title())
                        .put("status", refused.status())
                        .put("detail", refused.words())
                        .encode());
    }

    private void login(RoutingContext context) {
        HttpServerResponse response = context.response();
        response.putHeader("Cache-Control", "no-store");
        if (door.wantsToken() && !door.isToken(context.request().getParam("token"))) {
            refuse(response, new Refused(401, "Wrong token", "This is not the token of this server."));
            return;
        }
        if (door.wantsToken()) {
            response.addCookie(
                    Cookie.cookie(COOKIE, context.request().getParam("token").strip())
                            .setHttpOnly(true)
                            .setPath("/")
                            .setMaxAge(DAYS)
                            .setSecure(context.request().isSSL())
                            .setSameSite(CookieSameSite.STRICT));
        }
        response.setStatusCode(303).putHeader("Location", "/").end();
    }
}
