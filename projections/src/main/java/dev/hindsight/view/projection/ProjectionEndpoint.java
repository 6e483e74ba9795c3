package dev.hindsight.view.projection;

import dev.hindsight.view.list.Page;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How far the views have come, and building them anew. */
@Path("/api/v1/projections")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "projections", description = "How far the views have come, and building them anew.")
public class ProjectionEndpoint {
    private final ProjectionStates states;
    private final Rebuilds rebuilds;

    ProjectionEndpoint(ProjectionStates states, Rebuilds rebuilds) {
        this.states = states;
        this.rebuilds = rebuilds;
    }

    @GET
    @Operation(operationId = "listProjections", summary = "All projections with position, lag and rebuild.")
    public Page<ProjectionView> list() {
        return states.list();
    }

    @POST
    @Path("/{name}/rebuild")
    @Operation(
            operationId = "rebuildProjection",
            summary = "Builds a projection anew from the log, while the old one serves.")
    @APIResponse(
            responseCode = "202",
            description = "The rebuild has begun.",
            content = @Content(schema = @Schema(implementation = ProjectionView.class)))
    @APIResponse(responseCode = "409", description = "It is being rebuilt already.")
    public Response rebuild(@PathParam("name") String name) {
        rebuilds.start(name);
        return Response.accepted(states.of(name)).build();
    }
}
