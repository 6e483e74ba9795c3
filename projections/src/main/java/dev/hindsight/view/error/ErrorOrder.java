package dev.hindsight.view.error;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** In which order groups are listed. */
public class ErrorOrder {
    @QueryParam("sort")
    @Parameter(
            description = "Field to sort by, with - in front for descending. rate: occurrences within the last hour.",
            schema =
                    @Schema(
                            defaultValue = "-lastSeen",
                            enumeration = {
                                "lastSeen",
                                "-lastSeen",
                                "firstSeen",
                                "-firstSeen",
                                "count",
                                "-count",
                                "severity",
                                "-severity",
                                "rate",
                                "-rate"
                            }))
    public String sort;
}
