package dev.hindsight.view.error;

import dev.hindsight.view.error.answer.ErrorGroupView;
import dev.hindsight.view.error.answer.ErrorSummaryView;
import dev.hindsight.view.error.read.ErrorFilter;
import dev.hindsight.view.list.Formats;
import dev.hindsight.view.list.Page;
import dev.hindsight.view.list.PageQuery;
import dev.hindsight.view.list.Paging;
import dev.hindsight.view.moment.PointQuery;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The groups of errors of a cluster. */
@Path("/api/v1/errors")
@Tag(name = "errors", description = "The distinct errors of each service, with their history.")
public class ErrorEndpoint {
    private final ErrorLists errors;
    private final ErrorSummaries summaries;
    private final Paging paging;

    ErrorEndpoint(ErrorLists errors, ErrorSummaries summaries, Paging paging) {
        this.errors = errors;
        this.summaries = summaries;
        this.paging = paging;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, Formats.CSV, Formats.LINES})
    @Operation(operationId = "listErrors", summary = "Groups of errors at the instant.")
    public Page<ErrorGroupView> list(
            @BeanParam PointQuery point,
            @BeanParam ErrorFilter filter,
            @BeanParam ErrorOrder order,
            @BeanParam PageQuery page) {
        return paging.of(page, its -> errors.list(point, filter, order, its));
    }

    @GET
    @Path("/summary")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getErrorSummary",
            summary = "How many groups are in which state, of those that fit; the state asked for is not looked at.")
    public ErrorSummaryView summary(@BeanParam PointQuery point, @BeanParam ErrorFilter filter) {
        return summaries.of(point, filter);
    }
}
