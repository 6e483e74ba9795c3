package dev.hindsight.view.stream;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tells pages that there is something newer to read. */
@Path("/api/v1/stream")
@Tag(name = "stream", description = "Server-sent events: that there is something newer to read.")
public class StreamEndpoint {
    private final Listeners listeners;

    StreamEndpoint(Listeners listeners) {
        this.listeners = listeners;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            operationId = "stream",
            summary = "An event grew whenever views came further, at most four a second; a comment every 15 s.")
    @APIResponse(
            responseCode = "200",
            description = "Events of the name grew; their data is JSON.",
            content =
                    @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(implementation = Grown.class)))
    public void stream(
            @Parameter(description = "Only of this cluster.") @QueryParam("cluster") String cluster,
            @Context Sse sse,
            @Context SseEventSink sink) {
        listeners.add(new Listener(sse, sink, cluster));
    }
}
