package dev.hindsight.view.log;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which events of the log. */
public class LogFilter {
    @QueryParam("type")
    @Parameter(description = "Name of the event, with or without dev.hindsight.", example = "finding.raised")
    public String type;

    @QueryParam("stream")
    @Parameter(description = "A kind of stream (finding), or one stream (finding:<id>).")
    public String stream;

    @QueryParam("actor")
    @Parameter(description = "A source, a rule-set version or a user.", example = "source:kubernetes")
    public String actor;

    @QueryParam("q")
    @Parameter(description = "Words that each occur in what the event says.")
    public String q;
}
