package dev.hindsight.view.list;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which part of a list, in which order. */
public class PageQuery {
    @QueryParam("limit")
    @Parameter(
            description = "How many items, 1 to 500.",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "500", defaultValue = "100"))
    public String limit;

    @QueryParam("cursor")
    @Parameter(description = "The value of next of the page before; pins the position of that page.")
    public String cursor;
}
