package dev.hindsight.view.finding;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which findings, in which order. */
public class FindingFilter {
    @QueryParam("dimension")
    @Parameter(schema = @Schema(enumeration = {"reliability", "security", "cost", "architecture"}))
    public String dimension;

    @QueryParam("rule")
    @Parameter(description = "Id of a rule.", example = "crash-loop")
    public String rule;

    @QueryParam("severity")
    @Parameter(schema = @Schema(enumeration = {"critical", "high", "medium", "low"}))
    public String severity;

    @QueryParam("namespace")
    public String namespace;

    @QueryParam("kind")
    public String kind;

    @QueryParam("uid")
    @Parameter(description = "Of this object.")
    public String uid;

    @QueryParam("q")
    @Parameter(description = "Words that each occur in rule, message, name, namespace or kind.")
    public String q;

    @QueryParam("state")
    @Parameter(
            description = "Only those open at the instant, or also those that ended before it.",
            schema =
                    @Schema(
                            defaultValue = "open",
                            enumeration = {"open", "all"}))
    public String state;

    @QueryParam("sort")
    @Parameter(
            description = "Field to sort by, with - in front for descending.",
            schema =
                    @Schema(
                            defaultValue = "-severity",
                            enumeration = {
                                "severity",
                                "-severity",
                                "since",
                                "-since",
                                "rule",
                                "-rule",
                                "name",
                                "-name",
                                "namespace",
                                "-namespace"
                            }))
    public String sort;
}
