package dev.hindsight.source.log.door.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import java.io.UncheckedIOException;

/** How a sender is answered: in the form in which it asked. */
final class Answers {
    static final ObjectMapper JSON = new ObjectMapper();

    private Answers() {}

    static void send(RoutingContext context, Form form, Verdict verdict) {
        HttpServerResponse response = context.response();
        if (response.ended() || response.closed()) {
            return;
        }
        response.setStatusCode(verdict.status());
        if (verdict instanceof Verdict.Refused refused) {
            refused(context, refused);
        }
        if (form == Form.RECORDS) {
            records(response, verdict);
        } else {
            OtlpAnswers.send(response, form, verdict);
        }
    }

    /** The rest of the body was perhaps not read, so nothing can follow it. */
    private static void refused(RoutingContext context, Verdict.Refused refused) {
        HttpServerResponse response = context.response();
        if (refused.after() != null) {
            response.putHeader(
                    "Retry-After", Long.toString(Math.max(1, refused.after().toSeconds())));
        }
        if (refused.status() == 401) {
            response.putHeader("WWW-Authenticate", "Bearer realm=\"hindsight logs\"");
        }
        if (context.request().version() != HttpVersion.HTTP_2) {
            response.putHeader("Connection", "close");
        }
    }

    private static void records(HttpServerResponse response, Verdict verdict) {
        ObjectNode body = JSON.createObjectNode();
        switch (verdict) {
            case Verdict.Taken taken -> {
                body.put("accepted", taken.accepted()).put("refused", taken.refused());
                if (taken.refused() > 0) {
                    body.set("reasons", JSON.valueToTree(taken.reasons()));
                }
                response.putHeader("Content-Type", "application/json");
            }
            case Verdict.Refused refused -> {
                body.put("type", "about:blank")
                        .put("title", refused.title())
                        .put("status", refused.status())
                        .put("detail", refused.detail());
                response.putHeader("Content-Type", "application/problem+json");
            }
        }
        response.end(json(body));
    }

    static Buffer json(ObjectNode body) {
        try {
            return Buffer.buffer(JSON.writeValueAsBytes(body));
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
