package dev.hindsight.view.difference;

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

/** What differs between two versions of an object. */
@Path("/api/v1/differences")
@Produces({MediaType.APPLICATION_JSON, Csv.MEDIA_TYPE})
@Tag(name = "differences", description = "What differs between two versions of an object.")
public class DifferenceEndpoint {
    private final DifferenceLists changes;

    DifferenceEndpoint(DifferenceLists changes) {
        this.changes = changes;
    }

    @GET
    @Operation(operationId = "listDifferences", summary = "Single differences up to the instant, newest first.")
    public Page<DifferenceView> list(
            @BeanParam PointQuery point,
            @BeanParam RangeQuery range,
            @BeanParam DifferenceFilter filter,
            @BeanParam PageQuery page) {
        return changes.list(point, range, filter, page);
    }
}
