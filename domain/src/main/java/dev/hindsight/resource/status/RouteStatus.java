package dev.hindsight.resource.status;

import dev.hindsight.resource.Facts;
import dev.hindsight.resource.ResourceStatus;
import dev.hindsight.resource.ResourceStatus.Level;
import dev.hindsight.resource.Tree;
import java.util.List;

/** Routes of the Gateway API, whose conditions stand below each Gateway that they want to be attached to. */
final class RouteStatus {
    private RouteStatus() {}

    static ResourceStatus of(Facts facts) {
        List<Tree> parents = facts.body().at("status").items("parents");
        if (parents.isEmpty()) {
            return ResourceStatus.of(Level.PROGRESSING, "Unattached", "no Gateway has said anything of it yet");
        }
        for (String type : List.of("Accepted", "ResolvedRefs")) {
            for (Tree parent : parents) {
                for (Tree condition : parent.items("conditions")) {
                    if (condition.text("type").equals(type)
                            && condition.text("status").equals("False")) {
                        return ResourceStatus.of(Level.FAILED, "Not" + type, why(parent, condition));
                    }
                }
            }
        }
        return ResourceStatus.of(Level.OK, "Accepted", "");
    }

    private static String why(Tree parent, Tree condition) {
        String message = condition.text("message").isEmpty() ? condition.text("reason") : condition.text("message");
        return "Gateway " + parent.at("parentRef").text("name") + ": " + message;
    }
}
