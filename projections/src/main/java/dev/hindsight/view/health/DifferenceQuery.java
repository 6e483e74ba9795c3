package dev.hindsight.view.health;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which figure is compared, and how its causes are put together. */
public class DifferenceQuery {
    @QueryParam("dimension")
    @Parameter(
            description = "The score of this dimension instead of the overall one.",
            schema = @Schema(enumeration = {"reliability", "security", "cost", "architecture"}))
    public String dimension;

    @QueryParam("rule")
    @Parameter(description = "What this rule leaves of the 100 points of its dimension. Not together with dimension.")
    public String rule;

    @QueryParam("by")
    @Parameter(
            description = "What the causes of a group have in common.",
            schema =
                    @Schema(
                            defaultValue = "rule",
                            enumeration = {"rule", "dimension", "namespace", "team", "resource"}))
    public String by;
}
