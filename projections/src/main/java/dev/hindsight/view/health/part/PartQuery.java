package dev.hindsight.view.health.part;

import dev.hindsight.view.moment.Params;
import dev.hindsight.view.web.Refusal;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Of which part of the cluster; the whole when neither is given. */
public class PartQuery {
    @QueryParam("namespace")
    @Parameter(description = "Only this namespace, as if there were nothing else; - for cluster-scoped objects.")
    public String namespace;

    @QueryParam("team")
    @Parameter(
            description = "Only the objects of this team; - for those of none. Not together with namespace.",
            example = "checkout")
    public String team;

    /** @throws Refusal when both are given */
    public Part part() {
        if (namespace != null && team != null) {
            throw Refusal.parameter("team", "Give namespace or team, not both.", List.of("namespace", "team"));
        }
        if (namespace != null) {
            return new Part(Grouping.NAMESPACE, Params.nameOrNone(namespace));
        }
        return team == null ? Part.WHOLE : new Part(Grouping.TEAM, Params.nameOrNone(team));
    }
}
