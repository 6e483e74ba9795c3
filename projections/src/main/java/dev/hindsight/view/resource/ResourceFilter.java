package dev.hindsight.view.resource;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which resources of a cluster. */
public class ResourceFilter {
    @QueryParam("kind")
    @Parameter(description = "Such as Pod; all but Kubernetes Events where there is none.")
    public String kind;

    @QueryParam("namespace")
    @Parameter(description = "- for cluster-scoped objects.")
    public String namespace;

    @QueryParam("q")
    @Parameter(description = "Words that each occur in name, namespace, kind, status or labels.")
    public String q;

    @QueryParam("label")
    @Parameter(description = "A label, as key=value.", example = "app=web")
    public String label;

    @QueryParam("node")
    @Parameter(description = "Pods of this node.")
    public String node;

    @QueryParam("owner")
    @Parameter(description = "Uid of the controlling owner.")
    public String owner;

    @QueryParam("level")
    @Parameter(
            description = "How it is.",
            schema = @Schema(enumeration = {"ok", "progressing", "warning", "failed", "unknown"}))
    public String level;

    @QueryParam("finding")
    @Parameter(description = "Id of a rule that it hits.", example = "crash-loop")
    public String finding;
}
