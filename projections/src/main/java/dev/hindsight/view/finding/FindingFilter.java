package dev.hindsight.view.finding;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which findings. */
public class FindingFilter {
    @QueryParam("dimension")
    @Parameter(schema = @Schema(enumeration = {"reliability", "security", "cost", "architecture"}))
    public String dimension;

    @QueryParam("rule")
    @Parameter(description = "Id of a rule.", example = "crash-loop")
    public String rule;

    @QueryParam("severity")
    @Parameter(schema = @Schema(enumeration = {"critical", "high", "medium", "low", "info"}))
    public String severity;

    @QueryParam("namespace")
    @Parameter(description = "- for cluster-scoped objects.")
    public String namespace;

    @QueryParam("kind")
    public String kind;

    @QueryParam("uid")
    @Parameter(description = "Of this object.")
    public String uid;

    @QueryParam("suppressed")
    @Parameter(
            description = "Only those that are suppressed, or only those that count; both when left out.",
            schema = @Schema(enumeration = {"true", "false"}))
    public String suppressed;

    @QueryParam("q")
    @Parameter(description = "Words that each occur in rule, message, name, namespace or kind.")
    public String q;
}
