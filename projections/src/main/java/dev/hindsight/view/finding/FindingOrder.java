package dev.hindsight.view.finding;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Whether findings that ended are listed, too, and in which order. */
public class FindingOrder {
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
