package dev.hindsight.view.resource.page;

import dev.hindsight.resource.Facts;
import dev.hindsight.resource.Tree;
import dev.hindsight.topology.index.Selector;
import dev.hindsight.topology.reference.Bond.Sort;
import dev.hindsight.view.list.MemoryPage;
import dev.hindsight.view.list.Page;
import dev.hindsight.view.list.PageQuery;
import dev.hindsight.view.list.Where;
import dev.hindsight.view.moment.Moment;
import dev.hindsight.view.moment.Moments;
import dev.hindsight.view.moment.PointQuery;
import dev.hindsight.view.resource.ResourceAnswers.Relation;
import dev.hindsight.view.resource.ResourceView;
import dev.hindsight.view.resource.ResourceViews;
import dev.hindsight.view.resource.row.KindName;
import dev.hindsight.view.resource.row.ReferenceRow;
import dev.hindsight.view.resource.row.ResourceRow;
import dev.hindsight.view.resource.row.Resources;
import dev.hindsight.view.resource.version.Versions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an object has to do with others: by owner, by node, by selector, by name. */
@ApplicationScoped
public class Relations {
    private static final Map<String, String> BACKWARDS =
            Stream.of(Sort.values()).collect(Collectors.toMap(Sort::word, Sort::back));

    private static final String SORT = "relation";
    private static final List<String> SELECTING = List.of("Service", "PodDisruptionBudget", "NetworkPolicy");

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

    private record Found(String relation, ResourceRow row) {
        private String key() {
            return relation + "/" + row.uid;
        }
    }

    /** @param relation only those of this sort; null for all */
    public Page<Relation> of(PointQuery point, PageQuery page, String uid, String relation) {
        Moment moment = moments.of(point, page, SORT, "resources", "findings", "log");
        ResourceRow row = resources.get(moment, uid);
        List<Found> found = new ArrayList<>();
        owners(moment, row, found);
        nodes(moment, row, found);
        selectors(moment, row, found);
        references(moment, row, found);
        List<Found> wanted = found.stream()
                .filter(one -> relation == null || relation.equals(one.relation))
                .toList();
        Page<Relation> shown = MemoryPage.of(moment, wanted, Found::key, page, SORT, some -> view(moment, some));
        return new Page<>(shown.asOf(), shown.items(), shown.total(), !isCut(found), shown.next());
    }

    private static boolean isCut(List<Found> found) {
        return found.stream().collect(Collectors.groupingBy(Found::relation, Collectors.counting())).values().stream()
                .anyMatch(count -> count >= Resources.MOST);
    }

    private List<Relation> view(Moment moment, List<Found> found) {
        List<ResourceView> shown =
                views.of(moment, found.stream().map(Found::row).toList());
        List<Relation> items = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            items.add(new Relation(found.get(i).relation, shown.get(i)));
        }
        return items;
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
        String kind = KindName.ofObject(row.apiVersion, row.kind);
        if (SELECTING.contains(kind)) {
            List<ResourceRow> pods = resources.where(near.equal("kind", "Pod"));
            Predicate<Map<String, String>> selected = selection(moment, row);
            add(
                    "selects",
                    pods.stream().filter(pod -> selected.test(pod.labelMap())).toList(),
                    found);
        } else if (kind.equals("Pod")) {
            Map<String, String> labels = row.labelMap();
            List<ResourceRow> selecting =
                    resources.where(near.and("r.kind in :selecting").with("selecting", SELECTING));
            Map<String, Facts> said = versions.lastFacts(
                    moment, selecting.stream().map(one -> one.uid).toList());
            selecting.stream()
                    .filter(one -> said.containsKey(one.uid)
                            && selection(said.get(one.uid)).test(labels))
                    .forEach(one -> found.add(new Found("selectedBy", one)));
        }
    }

    /** An empty selector of a NetworkPolicy or a PodDisruptionBudget means every pod, that of a Service none. */
    private Predicate<Map<String, String>> selection(Moment moment, ResourceRow row) {
        return versions.lastFacts(moment, row.uid)
                .map(version -> selection(version.facts()))
                .orElse(labels -> false);
    }

    private static Predicate<Map<String, String>> selection(Facts facts) {
        boolean policy = facts.ref().kind().equals("NetworkPolicy");
        Tree podSelector = facts.body().at("spec", "podSelector");
        Selector selector = policy ? Selector.ofLabelSelector(podSelector) : Selector.of(facts);
        boolean everyPod = policy
                || facts.ref().kind().equals("PodDisruptionBudget")
                        && facts.body().at("spec", "selector").isPresent();
        return selector.isEmpty() ? labels -> everyPod : selector::matches;
    }

    private void references(Moment moment, ResourceRow row, List<Found> found) {
        List<ReferenceRow> names = ReferenceRow.list(
                "cluster = ?1 and positionFrom <= ?2 and positionTo > ?2 and uid = ?3 order by kind, name",
                moment.cluster(),
                moment.position(),
                row.uid);
        for (ReferenceRow named : names) {
            Where target = resources
                    .existing(moment)
                    .equal("kind", KindName.kindOf(named.kind))
                    .equal("namespace", named.namespace)
                    .equal("name", named.name);
            add(named.relation, ofKind(named.kind, resources.where(target)), found);
        }
        List<ReferenceRow> namedBy = ReferenceRow.find(
                        "cluster = ?1 and positionFrom <= ?2 and positionTo > ?2"
                                + " and kind = ?3 and namespace = ?4 and name = ?5 order by uid",
                        moment.cluster(),
                        moment.position(),
                        KindName.ofObject(row.apiVersion, row.kind),
                        row.namespace,
                        row.name)
                .page(0, Resources.MOST)
                .list();
        Map<String, List<String>> byRelation = new TreeMap<>();
        namedBy.forEach(by -> byRelation
                .computeIfAbsent(BACKWARDS.get(by.relation), key -> new ArrayList<>())
                .add(by.uid));
        byRelation.forEach((relation, uids) -> add(relation, resources.all(moment, uids), found));
    }

    private static List<ResourceRow> ofKind(String kind, List<ResourceRow> rows) {
        return rows.stream()
                .filter(row -> KindName.ofObject(row.apiVersion, row.kind).equals(kind))
                .toList();
    }

    private static void add(String relation, List<ResourceRow> rows, List<Found> found) {
        rows.forEach(row -> found.add(new Found(relation, row)));
    }
}
