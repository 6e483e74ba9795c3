package dev.hindsight.view.moment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** How an answer may be kept: its tag, and whether it can still change. */
@RequestScoped
public class Stamp {
    private final ContainerRequestContext request;
    private final UriInfo uri;
    private EntityTag tag;
    private boolean past;

    Stamp(ContainerRequestContext request, UriInfo uri) {
        this.request = request;
        this.uri = uri;
    }

    /**
     * Called when it is known what the answer reflects, before it is made.
     *
     * @throws NotModified when the caller has it already
     */
    void on(long generation, long position, boolean isPast) {
        CRC32 question = new CRC32();
        String accept = request.getHeaderString(HttpHeaders.ACCEPT);
        question.update((uri.getRequestUri() + " " + accept).getBytes(StandardCharsets.UTF_8));
        tag = new EntityTag(generation + "-" + position + "-" + Long.toHexString(question.getValue()), true);
        past = isPast;
        Response.ResponseBuilder known = request.getRequest().evaluatePreconditions(tag);
        if (known != null) {
            throw new NotModified();
        }
    }

    EntityTag tag() {
        return tag;
    }

    boolean isPast() {
        return past;
    }
}
