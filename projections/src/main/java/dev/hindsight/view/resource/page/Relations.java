package dev.hindsight.view.resource.page;

import dev.hindsight.topology.Selector;
import dev.hindsight.view.list.Page;
import dev.hindsight.view.list.Where;
import dev.hindsight.view.moment.Moment;
import dev.hindsight.view.moment.Moments;
import dev.hindsight.view.moment.PointQuery;
import dev.hindsight.view.resource.ResourceAnswers.Relation;
import dev.hindsight.view.resource.ResourceView;
import dev.hindsight.view.resource.ResourceViews;
import dev.hindsight.view.resource.row.ReferenceRow;
import dev.hindsight.view.resource.row.ResourceRow;
import dev.hindsight.view.resource.row.Resources;
import dev.hindsight.view.resource.version.Versions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an object has to do with others: by owner, by node, by selector, by name. */
@ApplicationScoped
public class Relations {
    private static final Map<String, String> BACKWARDS =
            Map.of("mounts", "mountedBy", "routes", "routedBy", "uses", "usedBy");

    private final Moments moments;
    private final Resources resources;
    private final ResourceViews views;
    private final Versions versions;

    Relations(Moments moments, Resources resources, ResourceViews views, Versions versions) {
        this.moments = moments;
        this.resources = resources;
        this.views = views;
        this.versions = versions;
    }

    private record Found(String relation, ResourceRow row) {}

    public Page<Relation> of(PointQuery point, String uid) {
        Moment moment = moments.of(point, "resources", "findings", "log");
        ResourceRow row = resources.get(moment, uid);
        List<Found> found = new ArrayList<>();
        owners(moment, row, found);
        nodes(moment, row, found);
        selectors(moment, row, found);
        references(moment, row, found);
        List<ResourceView> shown =
                views.of(moment, found.stream().map(Found::row).toList());
        List<Relation> items = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            items.add(new Relation(found.get(i).relation, shown.get(i)));
        }
        return Page.whole(moment.asOf(), items);
    }

    private void owners(Moment moment, ResourceRow row, List<Found> found) {
        if (row.ownerUid != null) {
            add("ownedBy", resources.all(moment, List.of(row.ownerUid)), found);
        }
        add("owns", resources.where(resources.existing(moment).equal("ownerUid", row.uid)), found);
    }

    private void nodes(Moment moment, ResourceRow row, List<Found> found) {
        if (row.node != null) {
            Where node = resources.existing(moment).equal("kind", "Node").equal("name", row.node);
            add("runsOn", resources.where(node), found);
        }
        if (row.kind.equals("Node")) {
            Where pods = resources.existing(moment).equal("kind", "Pod").equal("node", row.name);
            add("hosts", resources.where(pods), found);
        }
    }

    private void selectors(Moment moment, ResourceRow row, List<Found> found) {
        Where near = resources.existing(moment).equal("namespace", row.namespace);
        switch (row.kind) {
            case "Service", "PodDisruptionBudget" -> {
                Selector selector = selector(moment, row);
                if (!selector.isEmpty()) {
                    List<ResourceRow> pods = resources.where(near.equal("kind", "Pod"));
                    add(
                            "selects",
                            pods.stream()
                                    .filter(pod -> selector.matches(pod.labelMap()))
                                    .toList(),
                            found);
                }
            }
            case "Pod" -> {
                Map<String, String> labels = row.labelMap();
                List<ResourceRow> selecting = resources.where(near.and("r.kind in ('Service', 'PodDisruptionBudget')"));
                for (ResourceRow one : selecting) {
                    Selector selector = selector(moment, one);
                    if (!selector.isEmpty() && selector.matches(labels)) {
                        found.add(new Found("selectedBy", one));
                    }
                }
            }
            default -> {}
        }
    }

    private Selector selector(Moment moment, ResourceRow row) {
        return versions.lastFacts(moment, row.uid)
                .map(version -> Selector.of(version.facts()))
                .orElse(Selector.NONE);
    }

    private void references(Moment moment, ResourceRow row, List<Found> found) {
        Object[] at = {moment.cluster(), moment.position(), row.uid};
        List<ReferenceRow> needs = ReferenceRow.list(
                "cluster = ?1 and positionFrom <= ?2 and positionTo > ?2 and uid = ?3 order by kind, name", at);
        for (ReferenceRow need : needs) {
            Where target = resources
                    .existing(moment)
                    .equal("kind", need.kind)
                    .equal("namespace", need.namespace)
                    .equal("name", need.name);
            add(need.relation, resources.where(target), found);
        }
        List<ReferenceRow> neededBy = ReferenceRow.list(
                "cluster = ?1 and positionFrom <= ?2 and positionTo > ?2"
                        + " and kind = ?3 and namespace = ?4 and name = ?5",
                moment.cluster(),
                moment.position(),
                row.kind,
                row.namespace,
                row.name);
        Map<String, List<String>> byRelation = new LinkedHashMap<>();
        neededBy.stream()
                .limit(Resources.MOST)
                .forEach(need -> byRelation
                        .computeIfAbsent(BACKWARDS.get(need.relation), key -> new ArrayList<>())
                        .add(need.uid));
        byRelation.forEach((relation, uids) -> add(relation, resources.all(moment, uids), found));
    }

    private static void add(String relation, List<ResourceRow> rows, List<Found> found) {
        rows.forEach(row -> found.add(new Found(relation, row)));
    }
}
