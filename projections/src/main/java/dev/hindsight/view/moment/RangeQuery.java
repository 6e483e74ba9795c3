package dev.hindsight.view.moment;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** From when until when. */
public class RangeQuery {
    @QueryParam("from")
    @Parameter(
            description = "Start, RFC 3339 in UTC, of the cluster's clock; its first event when left out.",
            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
    public String from;

    @QueryParam("to")
    @Parameter(
            description = "End, RFC 3339 in UTC, of the cluster's clock; the instant asked for when left out.",
            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
    public String to;
}
