package dev.hindsight.service.trace;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Every request belongs to a trace: that of the event which it carries, else that of the request, else a new one. Lines
 * that are logged for it name the trace. An event without a trace of its own gets the request's, so that the log holds
 * it: that is how an event can be followed from its source to what was appended.
 */
@ApplicationScoped
public class TraceFilter {
    /** As the CloudEvents extension for distributed tracing is called in HTTP's binary mode. */
    static final String OF_THE_EVENT = "ce-traceparent";

    static final String OF_THE_REQUEST = "traceparent";
    private static final int BEFORE_ALL = 20_000;

    private final RandomGenerator random = RandomGenerator.getDefault();

    void stand(@Observes Filters filters) {
        filters.register(this::mark, BEFORE_ALL);
    }

    private void mark(RoutingContext context) {
        HttpServerRequest request = context.request();
        Optional<TraceContext> ofEvent = TraceContext.read(request.getHeader(OF_THE_EVENT));
        TraceContext trace = ofEvent.or(() -> TraceContext.read(request.getHeader(OF_THE_REQUEST)))
                .orElseGet(() -> TraceContext.begin(random));
        if (ofEvent.isEmpty() && request.getHeader("ce-id") != null) {
            request.headers().set(OF_THE_EVENT, trace.traceparent());
        }
        Traces.put(trace);
        context.next();
    }
}
