package dev.hindsight.view.suppression;

import dev.hindsight.view.command.Outcome;
import dev.hindsight.view.list.Formats;
import dev.hindsight.view.list.Page;
import dev.hindsight.view.moment.PointQuery;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Findings that are known and wanted to count for nothing. */
@Path("/api/v1/suppressions")
@Tag(name = "suppressions", description = "Findings that are known and wanted to count for nothing, with a reason.")
public class SuppressionEndpoint {
    private final SuppressionLists lists;
    private final SuppressionDesk desk;

    SuppressionEndpoint(SuppressionLists lists, SuppressionDesk desk) {
        this.lists = lists;
        this.desk = desk;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, Formats.CSV, Formats.LINES})
    @Operation(operationId = "listSuppressions", summary = "Suppressions at the instant, newest first.")
    public Page<SuppressionView> list(
            @BeanParam PointQuery point,
            @Parameter(schema = @Schema(enumeration = {"active", "expired", "withdrawn"})) @QueryParam("state")
                    String state) {
        return lists.list(point, state);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "suppress",
            summary = "Suppresses findings, those to come included.",
            description = "422 tells which field is wrong. The findings themselves change within a second.")
    public Outcome suppress(
            @BeanParam PointQuery point,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = SuppressionWish.class)))
                    String wish) {
        return desk.suppress(point, wish);
    }

    @DELETE
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "withdrawSuppression",
            summary = "Takes a suppression back; it stays in the list as withdrawn.")
    public Outcome withdraw(
            @BeanParam PointQuery point,
            @PathParam("id") String id,
            @Parameter(description = "Why; never empty.", required = true) @QueryParam("reason") String reason) {
        return desk.withdraw(point, id, reason);
    }
}
