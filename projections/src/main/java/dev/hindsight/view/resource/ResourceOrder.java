package dev.hindsight.view.resource;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** In which order resources are listed, and with what. */
public class ResourceOrder {
    @QueryParam("columns")
    @Parameter(description = "With the columns of each object's kind, such as the images of a Deployment.")
    public boolean columns;

    @QueryParam("sort")
    @Parameter(
            description = "Field to sort by, with - in front for descending.",
            schema =
                    @Schema(
                            defaultValue = "name",
                            enumeration = {
                                "name",
                                "-name",
                                "namespace",
                                "-namespace",
                                "kind",
                                "-kind",
                                "status",
                                "-status",
                                "restarts",
                                "-restarts",
                                "createdAt",
                                "-createdAt",
                                "changedAt",
                                "-changedAt",
                                "points",
                                "-points"
                            }))
    public String sort;
}
