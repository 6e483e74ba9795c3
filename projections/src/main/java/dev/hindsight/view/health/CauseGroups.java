package dev.hindsight.view.health;

import dev.hindsight.finding.RowsInForce;
import dev.hindsight.finding.Rule;
import dev.hindsight.finding.RuleCatalogue;
import dev.hindsight.health.Cause;
import dev.hindsight.health.CauseGroup;
import dev.hindsight.health.OpenFinding;
import dev.hindsight.resource.ResourceRef;
import dev.hindsight.view.finding.FindingViews;
import dev.hindsight.view.health.HealthAnswers.Group;
import dev.hindsight.view.health.part.Grouping;
import dev.hindsight.view.health.part.PartOf;
import dev.hindsight.view.moment.Moment;
import dev.hindsight.view.moment.Params;
import dev.hindsight.view.web.Decimals;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Causes by what they have in common. */
@ApplicationScoped
class CauseGroups {
    static final List<String> NAMES = List.of("rule", "dimension", "namespace", "team", "resource");
    private static final String BOUNDS = "Bounds of the score";

    private final RuleCatalogue rules;
    private final PartOf partOf;

    CauseGroups(RuleCatalogue rules, PartOf partOf) {
        this.rules = rules;
        this.partOf = partOf;
    }

    /** @param moment at which, or before which, an object's team is looked up */
    List<Group> of(Moment moment, List<Cause> causes, String by) {
        Map<String, String> titles = new HashMap<>();
        return CauseGroup.of(causes, keyOf(moment, causes, by, titles)).stream()
                .map(group -> new Group(
                        "".equals(group.key()) ? Params.NONE : group.key(),
                        title(group.key(), by, titles),
                        Decimals.text(group.points()),
                        group.raised(),
                        group.cleared(),
                        group.moved()))
                .toList();
    }

    private Function<Cause, String> keyOf(Moment moment, List<Cause> causes, String by, Map<String, String> titles) {
        return switch (by) {
            case "rule" -> Cause::rule;
            case "dimension" -> cause -> cause.dimension() == null ? null : FindingViews.word(cause.dimension());
            case "resource" ->
                ofObject(ref -> {
                    titles.put(ref.uid(), ref.kind() + " " + ref.name());
                    return ref.uid();
                });
            case "team" -> {
                List<OpenFinding> findings = causes.stream()
                        .filter(cause -> cause.ref() != null)
                        .map(cause -> new OpenFinding(cause.rule(), cause.ref()))
                        .toList();
                yield ofObject(partOf.of(moment, Grouping.TEAM, findings));
            }
            default -> ofObject(RowsInForce::namespaceOf);
        };
    }

    private static Function<Cause, String> ofObject(Function<ResourceRef, String> key) {
        return cause -> cause.ref() == null ? null : key.apply(cause.ref());
    }

    private String title(String key, String by, Map<String, String> titles) {
        if (key == null) {
            return BOUNDS;
        }
        return switch (by) {
            case "rule" -> rules.rule(key).map(Rule::title).orElse(key);
            case "resource" -> titles.getOrDefault(key, key);
            case "namespace" -> key.isEmpty() ? "Cluster-scoped objects" : key;
            case "team" -> key.isEmpty() ? "No team" : key;
            default -> key;
        };
    }
}
