package dev.hindsight.view.error.read;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which groups of errors. */
public class ErrorFilter {
    @QueryParam("state")
    @Parameter(
            description = "open: neither resolved nor ignored. all: all but those that are merged into others.",
            schema =
                    @Schema(
                            defaultValue = "all",
                            enumeration = {
                                "all",
                                "open",
                                "new",
                                "ongoing",
                                "escalating",
                                "regressed",
                                "resolved",
                                "ignored",
                                "merged"
                            }))
    public String state;

    @QueryParam("namespace")
    @Parameter(description = "- for those of no namespace.")
    public String namespace;

    @QueryParam("service")
    @Parameter(description = "Name of the workload or service.")
    public String service;

    @QueryParam("level")
    @Parameter(schema = @Schema(enumeration = {"fatal", "error", "warn", "info", "debug"}))
    public String level;

    @QueryParam("source")
    @Parameter(schema = @Schema(enumeration = {"log", "kubernetes"}))
    public String source;

    @QueryParam("owner")
    @Parameter(description = "Who cares for it; - for nobody.")
    public String owner;

    @QueryParam("release")
    @Parameter(description = "It, or a group that is merged into it, occurred in this release.")
    public String release;

    @QueryParam("text")
    @Parameter(
            description =
                    "Words that each occur in title, template, exception, service or namespace of it, or of a group"
                            + " that is merged into it.")
    public String text;
}
