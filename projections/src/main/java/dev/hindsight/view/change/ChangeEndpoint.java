package dev.hindsight.view.change;

import dev.hindsight.view.list.Csv;
import dev.hindsight.view.list.Page;
import dev.hindsight.view.list.PageQuery;
import dev.hindsight.view.moment.PointQuery;
import dev.hindsight.view.moment.RangeQuery;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What changed in a cluster. */
@Path("/api/v1/changes")
@Produces({MediaType.APPLICATION_JSON, Csv.MEDIA_TYPE})
@Tag(name = "changes", description = "What changed in a cluster.")
public class ChangeEndpoint {
    private final ChangeLists changes;

    ChangeEndpoint(ChangeLists changes) {
        this.changes = changes;
    }

    @GET
    @Operation(operationId = "listChanges", summary = "Changes up to the instant, newest first.")
    public Page<ChangeView> list(
            @BeanParam PointQuery point,
            @BeanParam RangeQuery range,
            @BeanParam ChangeFilter filter,
            @BeanParam PageQuery page) {
        return changes.list(point, range, filter, page);
    }
}
