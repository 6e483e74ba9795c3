package dev.hindsight.view.health.part;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Since when the change of a part is told, and in which order parts are listed. */
public class PartOrder {
    @QueryParam("since")
    @Parameter(
            description = "The instant that change is told since, RFC 3339 in UTC.",
            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
    public String since;

    @QueryParam("sincePosition")
    @Parameter(schema = @Schema(type = SchemaType.INTEGER, format = "int64", minimum = "0"))
    public String sincePosition;

    @QueryParam("sort")
    @Parameter(
            description = "Field to sort by, with - in front for descending.",
            schema =
                    @Schema(
                            defaultValue = "-points",
                            enumeration = {
                                "name",
                                "-name",
                                "score",
                                "-score",
                                "points",
                                "-points",
                                "findings",
                                "-findings",
                                "resources",
                                "-resources",
                                "change",
                                "-change"
                            }))
    public String sort;
}
