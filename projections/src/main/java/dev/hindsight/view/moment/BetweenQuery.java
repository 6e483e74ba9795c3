package dev.hindsight.view.moment;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which two instants are compared; each as a time or as a position. */
public class BetweenQuery {
    @QueryParam("from")
    @Parameter(
            description = "The instant before, RFC 3339 in UTC, of the cluster's clock. Not together with fromPosition;"
                    + " one of the two is wanted.",
            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
    public String from;

    @QueryParam("to")
    @Parameter(
            description = "The instant after; the instant asked for when neither to nor toPosition is given.",
            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
    public String to;

    @QueryParam("fromPosition")
    @Parameter(schema = @Schema(type = SchemaType.INTEGER, format = "int64", minimum = "0"))
    public String fromPosition;

    @QueryParam("toPosition")
    @Parameter(schema = @Schema(type = SchemaType.INTEGER, format = "int64", minimum = "0"))
    public String toPosition;
}
