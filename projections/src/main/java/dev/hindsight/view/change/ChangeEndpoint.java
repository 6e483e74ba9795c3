package dev.hindsight.view.change;

import dev.hindsight.view.list.Formats;
import dev.hindsight.view.list.Page;
import dev.hindsight.view.list.PageQuery;
import dev.hindsight.view.list.Paging;
import dev.hindsight.view.moment.PointQuery;
import dev.hindsight.view.moment.RangeQuery;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What changed in a cluster. */
@Path("/api/v1/changes")
@Tag(name = "changes", description = "What changed in a cluster, grouped, with who, why and outcome.")
public class ChangeEndpoint {
    private final ChangeLists changes;
    private final ChangeDetails details;
    private final Lanes lanes;
    private final Paging paging;

    ChangeEndpoint(ChangeLists changes, ChangeDetails details, Lanes lanes, Paging paging) {
        this.changes = changes;
        this.details = details;
        this.lanes = lanes;
        this.paging = paging;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, Formats.CSV, Formats.LINES})
    @Operation(
            operationId = "listChanges",
            summary = "Changes as they stood at the instant, newest first; of a range those that went on in it.")
    public Page<ChangeView> list(
            @BeanParam PointQuery point,
            @BeanParam RangeQuery range,
            @BeanParam ChangeFilter filter,
            @BeanParam PageQuery page) {
        return paging.of(page, its -> changes.list(point, range, filter, its));
    }

    @GET
    @Path("/lanes")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "getChangeLanes", summary = "Changes in swim lanes, the busiest first, bounded in number.")
    public LaneView lanes(
            @BeanParam PointQuery point,
            @BeanParam RangeQuery range,
            @BeanParam ChangeFilter filter,
            @Parameter(
                            schema =
                                    @Schema(
                                            enumeration = {"object", "namespace"},
                                            defaultValue = "object"))
                    @QueryParam("by")
                    String by) {
        return lanes.draw(point, range, filter, by);
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "getChange", summary = "One change with its parts.")
    public ChangeDetailView change(@BeanParam PointQuery point, @PathParam("id") String id) {
        return details.find(point, id);
    }
}
