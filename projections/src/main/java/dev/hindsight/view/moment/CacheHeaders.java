package dev.hindsight.view.moment;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Tells how long an answer holds: what is past never changes, what is live must be asked for again. */
public class CacheHeaders {
    private final Stamp stamp;

    CacheHeaders(Stamp stamp) {
        this.stamp = stamp;
    }

    @ServerResponseFilter
    public void tell(ContainerRequestContext request, ContainerResponseContext response) {
        boolean answered = response.getStatus() == 200 || response.getStatus() == 304;
        boolean told = response.getHeaders().containsKey("Cache-Control");
        if (answered && !told && request.getUriInfo().getPath().startsWith("/api/")) {
            boolean stamped = stamp.tag() != null;
            if (stamped) {
                response.getHeaders().putSingle("ETag", stamp.tag());
            }
            String keep = stamped && stamp.isPast() ? "private, max-age=86400" : "no-cache";
            response.getHeaders().putSingle("Cache-Control", keep);
            response.getHeaders().putSingle("Vary", "Accept");
        }
    }
}
