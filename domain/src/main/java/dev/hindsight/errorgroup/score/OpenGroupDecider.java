package dev.hindsight.errorgroup.score;

import dev.hindsight.decider.Decider;
import dev.hindsight.errorgroup.GroupIdentity;
import dev.hindsight.errorgroup.score.OpenGroupDecider.Weigh;
import dev.hindsight.finding.Evidence;
import dev.hindsight.finding.Finding;
import dev.hindsight.finding.FindingEvent;
import dev.hindsight.finding.NeighbourFindingDecider;
import dev.hindsight.finding.NeighbourFindingDecider.Judge;
import dev.hindsight.finding.NeighbourFindingDecider.Open;
import dev.hindsight.finding.RowsInForce;
import dev.hindsight.finding.RuleCatalogue;
import dev.hindsight.finding.log.LogRules;
import dev.hindsight.logline.Level;
import dev.hindsight.resource.ResourceRef;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What an open group of errors takes from the score: a finding on the group itself. */
public final class OpenGroupDecider implements Decider<Weigh, Open, FindingEvent> {
    private static final String SOURCE = "log";
    private static final int LONGEST_NAME = 120;

    private final RuleCatalogue catalogue;
    private final RowsInForce inForce;
    private final Optional<GroupIdentity> group;
    private final NeighbourFindingDecider findings;

    /** @param group empty when there is none of the key */
    public OpenGroupDecider(RuleCatalogue catalogue, RowsInForce inForce, Optional<GroupIdentity> group) {
        this.catalogue = catalogue;
        this.inForce = inForce;
        this.group = group;
        this.findings = new NeighbourFindingDecider(catalogue.neighbourRules(inForce));
    }

    /**
     * @param basis as in {@link Judge}
     * @param counts whether the group is open and was seen of late
     */
    public record Weigh(long basis, boolean counts) {}

    @Override
    public Open initial() {
        return findings.initial();
    }

    @Override
    public List<FindingEvent> decide(Open open, Weigh weigh) {
        return group.map(its -> findings.decide(
                        open, new Judge(weigh.basis(), ref(its), weigh.counts() ? finding(its) : List.of(), false)))
                .orElse(List.of());
    }

    /** What Kubernetes warns of has rules of its own. */
    public static boolean counts(GroupIdentity group) {
        return group.source().equals(SOURCE) && group.level().isAtLeast(Level.ERROR);
    }

    private List<Finding> finding(GroupIdentity its) {
        if (!counts(its)) {
            return List.of();
        }
        ResourceRef ref = ref(its);
        return catalogue
                .rule(LogRules.OPEN_GROUP)
                .flatMap(row -> inForce.in(its.namespace(), row))
                .map(row -> new Finding(
                        row.id(), ref, row.severity(), its.fingerprint().title(), evidence(ref, its)))
                .stream()
                .toList();
    }

    private static List<Evidence> evidence(ResourceRef ref, GroupIdentity its) {
        return List.of(
                new Evidence(ref, "service", its.service()),
                new Evidence(ref, "level", its.level().name().toLowerCase(Locale.ROOT)));
    }

    /** A group stands among the objects of its namespace, by its title and its key. */
    public static ResourceRef ref(GroupIdentity group) {
        String title = group.fingerprint().title();
        String name = title.codePointCount(0, title.length()) <= LONGEST_NAME
                ? title
                : title.substring(0, title.offsetByCodePoints(0, LONGEST_NAME - 1)) + "…";
        return new ResourceRef(LogRules.API_VERSION, LogRules.KIND, group.namespace(), name, group.key());
    }

    @Override
    public Open evolve(Open open, FindingEvent event) {
        return findings.evolve(open, event);
    }
}
