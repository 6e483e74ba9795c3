package dev.hindsight.view.timeline;

import dev.hindsight.view.moment.PointQuery;
import dev.hindsight.view.moment.RangeQuery;
import dev.hindsight.view.timeline.TimelineAnswers.Step;
import dev.hindsight.view.timeline.TimelineAnswers.Timeline;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the time bar shows. */
@Path("/api/v1/timeline")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "timeline", description = "What the time bar shows.")
public class TimelineEndpoint {
    private final TimelineReader timeline;
    private final StepReader steps;

    TimelineEndpoint(TimelineReader timeline, StepReader steps) {
        this.timeline = timeline;
        this.steps = steps;
    }

    @GET
    @Operation(operationId = "getTimeline", summary = "Counts of what happened, per bucket of time.")
    public Timeline timeline(
            @BeanParam PointQuery point,
            @BeanParam RangeQuery range,
            @Parameter(
                            description = "How many buckets, 1 to 1000.",
                            schema = @Schema(type = SchemaType.INTEGER, defaultValue = "120"))
                    @QueryParam("buckets")
                    String buckets) {
        return timeline.timeline(point, range, buckets);
    }

    @GET
    @Path("/step")
    @Operation(
            operationId = "getTimelineStep",
            summary = "The next or previous instant at which something changed or was found.")
    public Step step(
            @BeanParam PointQuery point,
            @Parameter(required = true, schema = @Schema(enumeration = {"next", "previous"})) @QueryParam("direction")
                    String direction) {
        return steps.step(point, direction);
    }
}
