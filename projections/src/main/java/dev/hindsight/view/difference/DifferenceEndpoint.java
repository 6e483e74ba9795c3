package dev.hindsight.view.difference;

import dev.hindsight.view.list.Formats;
import dev.hindsight.view.list.Page;
import dev.hindsight.view.list.PageQuery;
import dev.hindsight.view.list.Paging;
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
@Produces({MediaType.APPLICATION_JSON, Formats.CSV, Formats.LINES})
@Tag(name = "differences", description = "What differs between two versions of an object.")
public class DifferenceEndpoint {
    private final DifferenceLists changes;
    private final Paging paging;

    DifferenceEndpoint(DifferenceLists changes, Paging paging) {
        this.changes = changes;
        this.paging = paging;
    }

    @GET
    @Operation(operationId = "listDifferences", summary = "Single differences up to the instant, newest first.")
    public Page<DifferenceView> list(
            @BeanParam PointQuery point,
            @BeanParam RangeQuery range,
            @BeanParam DifferenceFilter filter,
            @BeanParam PageQuery page) {
        return paging.of(page, its -> changes.list(point, range, filter, its));
    }
}
