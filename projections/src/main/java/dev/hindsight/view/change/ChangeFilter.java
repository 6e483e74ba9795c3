package dev.hindsight.view.change;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which changes: those of which a part fits. */
public class ChangeFilter {
    @QueryParam("uid")
    @Parameter(description = "Of this object.")
    public String uid;

    @QueryParam("kind")
    public String kind;

    @QueryParam("namespace")
    public String namespace;

    @QueryParam("category")
    @Parameter(description = "Of the change, or of a difference that it made: image finds roll-outs of another image.")
    public String category;

    @QueryParam("outcome")
    @Parameter(
            schema =
                    @Schema(
                            enumeration = {
                                "in-progress",
                                "stalled",
                                "complete",
                                "rolled-back",
                                "superseded",
                                "abandoned"
                            }))
    public String outcome;

    @QueryParam("who")
    @Parameter(description = "Exactly this writer.", example = "kubectl-set")
    public String who;

    @QueryParam("q")
    @Parameter(description = "Words that each occur in the sentences of the change or of its parts.")
    public String q;
}
