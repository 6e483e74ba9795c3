package dev.hindsight.view.difference;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which changes. */
public class DifferenceFilter {
    @QueryParam("uid")
    @Parameter(description = "Of this object.")
    public String uid;

    @QueryParam("kind")
    public String kind;

    @QueryParam("namespace")
    public String namespace;

    @QueryParam("aspect")
    @Parameter(schema = @Schema(enumeration = {"spec", "status", "meta", "lifecycle"}))
    public String aspect;

    @QueryParam("q")
    @Parameter(description = "Words that each occur in the change's words, or the object's name, namespace or kind.")
    public String q;
}
