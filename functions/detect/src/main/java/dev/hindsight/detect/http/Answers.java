package dev.hindsight.detect.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** How requests that Funqy does not see are answered. */
public final class Answers {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Answers() {}

    public static void json(RoutingContext request, Object body) {
        send(request, 200, "application/json", body);
    }

    public static void nothing(RoutingContext request) {
        if (!request.response().ended()) {
            request.response().setStatusCode(204).end();
        }
    }

    /** @param more further members of the problem, such as what was done until then */
    public static void problem(RoutingContext request, int status, String title, String detail, Map<String, ?> more) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "about:blank");
        problem.put("title", title);
        problem.put("status", status);
        problem.put("detail", detail);
        problem.putAll(more);
        if (status == 503) {
            request.response().putHeader("Retry-After", "1");
        }
        send(request, status, "application/problem+json", problem);
    }

    private static void send(RoutingContext request, int status, String type, Object body) {
        if (request.response().ended()) {
            return;
        }
        try {
            request.response()
                    .setStatusCode(status)
                    .putHeader("Content-Type", type)
                    .end(Buffer.buffer(JSON.writeValueAsBytes(body)));
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
