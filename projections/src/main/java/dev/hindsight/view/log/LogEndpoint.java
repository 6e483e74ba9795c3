package dev.hindsight.view.log;

import dev.hindsight.view.list.Formats;
import dev.hindsight.view.list.Page;
import dev.hindsight.view.list.PageQuery;
import dev.hindsight.view.list.Paging;
import dev.hindsight.view.log.LogAnswers.LogEvent;
import dev.hindsight.view.log.LogAnswers.LogLine;
import dev.hindsight.view.moment.PointQuery;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The log itself: what all else is derived from. */
@Path("/api/v1/log")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "log", description = "The log itself: what all else is derived from.")
public class LogEndpoint {
    private final LogLists log;
    private final Paging paging;
    private final LogEvents events;

    LogEndpoint(LogLists log, LogEvents events, Paging paging) {
        this.log = log;
        this.paging = paging;
        this.events = events;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, Formats.CSV, Formats.LINES})
    @Operation(operationId = "listLog", summary = "Events up to the instant, newest first.")
    public Page<LogLine> list(@BeanParam PointQuery point, @BeanParam LogFilter filter, @BeanParam PageQuery page) {
        return paging.of(page, its -> log.list(point, filter, its));
    }

    @GET
    @Path("/{position}")
    @Operation(operationId = "getLogEvent", summary = "One event, whole.")
    public LogEvent get(@PathParam("position") String position) {
        return events.at(position);
    }
}
