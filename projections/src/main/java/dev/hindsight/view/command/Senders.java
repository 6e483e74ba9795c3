package dev.hindsight.view.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hindsight.store.codec.WireJson;
import dev.hindsight.store.wish.CommandDesk.Sender;
import dev.hindsight.view.web.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Who wishes something, and what, as the request tells. */
@RequestScoped
public class Senders {
    /** Named by a proxy that knows who logged in, or by the user; whoever has the token is believed. */
    private static final List<String> USER = List.of("X-Hindsight-User", "X-Forwarded-User");

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}@._+ -]{1,100}");

    /** A field that nobody knows may be one that was meant to narrow the wish. */
    private static final ObjectMapper JSON =
            WireJson.mapper().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private final HttpHeaders headers;

    Senders(HttpHeaders headers) {
        this.headers = headers;
    }

    public Sender of(String cluster) {
        String id = "request-" + UUID.randomUUID();
        return new Sender(cluster, actor(), id, headers.getHeaderString("traceparent"));
    }

    private String actor() {
        for (String header : USER) {
            String name = headers.getHeaderString(header);
            if (name != null && !name.isBlank()) {
                if (!NAME.matcher(name.strip()).matches()) {
                    throw Refusal.parameter(header, "This is no name of a user.", List.of());
                }
                return "user:" + name.strip();
            }
        }
        return "user:local";
    }

    /** @throws Refusal when the body is not what is wanted */
    public <T> T body(String json, Class<T> type) {
        if (json == null || json.isBlank()) {
            throw Refusal.parameter("body", "The request has no body.", List.of());
        }
        try {
            return JSON.readValue(json, type);
        } catch (JsonMappingException wrong) {
            throw Refusal.parameter(path(wrong), wrong.getOriginalMessage(), List.of());
        } catch (JsonProcessingException noJson) {
            throw Refusal.parameter("body", "The body is no JSON: " + noJson.getOriginalMessage(), List.of());
        }
    }

    private static String path(JsonMappingException wrong) {
        String path = wrong.getPath().stream()
                .map(step -> step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName())
                .collect(Collectors.joining("."));
        return path.isEmpty() ? "body" : path;
    }
}
