package dev.hindsight.view.moment;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Of which cluster, and at which instant. Taken as text, so that what is wrong with it can be told. */
public class PointQuery {
    @QueryParam("cluster")
    @Parameter(description = "The cluster; may be left out when there is exactly one.")
    public String cluster;

    @QueryParam("at")
    @Parameter(
            description = "An instant of the cluster's clock, RFC 3339 in UTC. Not together with position.",
            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
    public String at;

    @QueryParam("position")
    @Parameter(
            description = "A log position. Not together with at.",
            schema = @Schema(type = SchemaType.INTEGER, format = "int64", minimum = "0"))
    public String position;
}
