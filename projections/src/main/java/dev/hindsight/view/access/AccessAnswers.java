package dev.hindsight.view.access;

import dev.hindsight.view.resource.RefView;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the API says of rights. */
public final class AccessAnswers {
    private AccessAnswers() {}

    @Schema(name = "AccessSubject", description = "Who asks the API server.")
    public record SubjectView(
            @Schema(enumeration = {"User", "Group", "ServiceAccount"})
            String kind,

            @Schema(description = "Of a ServiceAccount; empty for others.")
            String namespace,

            String name) {}

    @Schema(name = "AccessGrant", description = "That a binding gives a subject one rule of a role.")
    public record GrantView(
            SubjectView subject,

            @Schema(description = "Where it holds; empty for the whole cluster.")
            String namespace,

            @Schema(description = "In a sentence.", examples = "get, list on pods")
            String words,

            List<String> verbs,
            List<String> groups,

            @Schema(description = "In the plural, with subresources as pods/exec.")
            List<String> resources,

            @Schema(description = "The only objects meant; empty for all.")
            List<String> names,

            @Schema(description = "Paths of the API server that are no resources.")
            List<String> urls,

            RefView binding,
            RefView role,

            @Schema(description = "Ids of what makes it dangerous, the worst first.")
            List<String> dangers) {}

    @Schema(name = "AccessSubjectSummary")
    public record SubjectSummary(
            SubjectView subject,

            @Schema(description = "How many rules of roles it has by its own name.")
            int grants,

            @Schema(description = "Ids of what is dangerous among them, the worst first.")
            List<String> dangers) {}

    @Schema(name = "AccessDanger", description = "A sort of right with which more can be had than it says.")
    public record DangerView(
            String id,
            String title,
            String why,

            @Schema(enumeration = {"critical", "high", "medium", "low"})
            String severity,

            @Schema(description = "How many have it.") int subjects) {}
}
