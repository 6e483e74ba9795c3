package dev.hindsight.finding.check;

import dev.hindsight.finding.Rule;
import dev.hindsight.finding.architecture.AnnotationRules;
import dev.hindsight.finding.architecture.ContainerStyleRules;
import dev.hindsight.finding.architecture.DataRules;
import dev.hindsight.finding.architecture.FleetRules;
import dev.hindsight.finding.architecture.SpecRules;
import dev.hindsight.finding.cost.StorageRules;
import dev.hindsight.finding.cost.UnusedRules;
import dev.hindsight.finding.extension.ApiVersionRules;
import dev.hindsight.finding.extension.CustomResourceRules;
import dev.hindsight.finding.extension.WebhookRules;
import dev.hindsight.finding.log.LogRules;
import dev.hindsight.finding.neighbour.NamespaceRules;
import dev.hindsight.finding.neighbour.NodeNeighbourRules;
import dev.hindsight.finding.neighbour.PodNeighbourRules;
import dev.hindsight.finding.neighbour.RedundancyRules;
import dev.hindsight.finding.neighbour.ReferenceRules;
import dev.hindsight.finding.neighbour.RolloutRules;
import dev.hindsight.finding.neighbour.ServiceRules;
import dev.hindsight.finding.network.GatewayRules;
import dev.hindsight.finding.network.IngressRules;
import dev.hindsight.finding.network.PolicyRules;
import dev.hindsight.finding.network.ServiceStyleRules;
import dev.hindsight.finding.reliability.ControllerRules;
import dev.hindsight.finding.reliability.EndingRules;
import dev.hindsight.finding.reliability.NodeRules;
import dev.hindsight.finding.reliability.PlacementRules;
import dev.hindsight.finding.reliability.PodRules;
import dev.hindsight.finding.reliability.ScheduleRules;
import dev.hindsight.finding.reliability.VolumeRules;
import dev.hindsight.finding.scaling.AutoscalerRules;
import dev.hindsight.finding.scaling.BudgetRules;
import dev.hindsight.finding.scaling.SpreadRules;
import dev.hindsight.finding.security.AccessRules;
import dev.hindsight.finding.security.AccountRules;
import dev.hindsight.finding.security.ContainerRights;
import dev.hindsight.finding.security.PodRights;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All rows of the standard catalogue, in the order in which they are shown. */
public final class StandardRules {
    private StandardRules() {}

    public static List<ObjectRule> ofObjects() {
        List<ObjectRule> rows = ofObjectsThemselves();
        List<Rule> rules = Stream.of(
                        rows.stream().map(ObjectRule::rule),
                        ofNeighbours().stream().map(NeighbourRule::rule),
                        ofLogs().stream())
                .flatMap(all -> all)
                .toList();
        Set<String> ids = rules.stream().map(Rule::id).collect(Collectors.toSet());
        Set<String> kinds =
                rules.stream().flatMap(rule -> rule.kinds().stream()).collect(Collectors.toSet());
        return Stream.concat(rows.stream(), AnnotationRules.rows(ids, kinds).stream())
                .toList();
    }

    private static List<ObjectRule> ofObjectsThemselves() {
        return Stream.of(
                        PodRules.rows(),
                        PlacementRules.rows(),
                        EndingRules.rows(),
                        NodeRules.rows(),
                        ControllerRules.rows(),
                        ScheduleRules.rows(),
                        VolumeRules.rows(),
                        AutoscalerRules.alone(),
                        BudgetRules.alone(),
                        IngressRules.alone(),
                        GatewayRules.alone(),
                        CustomResourceRules.rows(),
                        ContainerRights.rows(),
                        PodRights.rows(),
                        AccessRules.rows(),
                        AccountRules.alone(),
                        PolicyRules.alone(),
                        SpecRules.rows(),
                        ContainerStyleRules.rows(),
                        ServiceStyleRules.alone(),
                        DataRules.rows(),
                        ApiVersionRules.rows())
                .flatMap(List::stream)
                .toList();
    }

    public static List<Rule> ofLogs() {
        return LogRules.rows();
    }

    public static List<NeighbourRule> ofNeighbours() {
        return Stream.of(
                        PodNeighbourRules.rows(),
                        NodeNeighbourRules.rows(),
                        RolloutRules.rows(),
                        ServiceRules.rows(),
                        ReferenceRules.rows(),
                        IngressRules.rows(),
                        GatewayRules.rows(),
                        WebhookRules.rows(),
                        RedundancyRules.rows(),
                        BudgetRules.rows(),
                        AutoscalerRules.rows(),
                        SpreadRules.rows(),
                        ServiceStyleRules.rows(),
                        PolicyRules.rows(),
                        AccountRules.rows(),
                        FleetRules.rows(),
                        StorageRules.rows(),
                        UnusedRules.rows(),
                        NamespaceRules.rows())
                .flatMap(List::stream)
                .toList();
    }
}
