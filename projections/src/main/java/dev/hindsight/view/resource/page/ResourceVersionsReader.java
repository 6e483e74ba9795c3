package dev.hindsight.view.resource.page;

import dev.hindsight.resource.Changes;
import dev.hindsight.resource.Facts;
import dev.hindsight.resource.ResourceRef;
import dev.hindsight.resource.Tree;
import dev.hindsight.view.change.ChangeRow;
import dev.hindsight.view.change.ChangeView;
import dev.hindsight.view.list.ListQuery;
import dev.hindsight.view.list.Page;
import dev.hindsight.view.list.PageQuery;
import dev.hindsight.view.list.SortField;
import dev.hindsight.view.list.Where;
import dev.hindsight.view.moment.Moment;
import dev.hindsight.view.moment.Moments;
import dev.hindsight.view.moment.Params;
import dev.hindsight.view.moment.PointQuery;
import dev.hindsight.view.resource.RefView;
import dev.hindsight.view.resource.ResourceAnswers.DiffSide;
import dev.hindsight.view.resource.ResourceAnswers.HistoryEntry;
import dev.hindsight.view.resource.ResourceAnswers.ResourceDiff;
import dev.hindsight.view.resource.ResourceAnswers.ResourceYaml;
import dev.hindsight.view.resource.row.ResourceVersionRow;
import dev.hindsight.view.resource.row.Resources;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a resource said at an instant, and how that came to be. */
@ApplicationScoped
public class ResourceVersionsReader {
    private static final ListQuery<ResourceVersionRow> NEWEST_FIRST = new ListQuery<>(
            ResourceVersionRow.class, "-position", true, List.of(SortField.number("r.position", row -> row.position)));

    private final Moments moments;
    private final Resources resources;

    ResourceVersionsReader(Moments moments, Resources resources) {
        this.moments = moments;
        this.resources = resources;
    }

    public ResourceYaml yaml(PointQuery point, String uid) {
        Moment moment = moments.of(point, "resources");
        RefView ref = resources.get(moment, uid).ref();
        ResourceVersionRow version = ResourceVersionRow.lastFactsAt(moment.cluster(), uid, moment.position())
                .orElseThrow();
        Map<String, Object> object = Yaml.object(ref, version.facts);
        return new ResourceYaml(moment.asOf(), Yaml.text(object), object);
    }

    public Page<HistoryEntry> history(PointQuery point, PageQuery page, String uid) {
        Moment moment = moments.of(point, page, "-position", "resources", "changes");
        resources.get(moment, uid);
        Where where = Where.cluster(moment.cluster())
                .equal("uid", uid)
                .and("r.position <= :at")
                .with("at", moment.position());
        return NEWEST_FIRST.page(moment, where, page, rows -> entries(moment, uid, rows));
    }

    private static List<HistoryEntry> entries(Moment moment, String uid, List<ResourceVersionRow> rows) {
        Map<Long, List<ChangeView>> changes = new HashMap<>();
        List<Long> positions = rows.stream().map(row -> row.position).toList();
        if (!positions.isEmpty()) {
            ChangeRow.<ChangeRow>list(
                            "cluster = ?1 and uid = ?2 and position in ?3 order by position, ordinal",
                            moment.cluster(),
                            uid,
                            positions)
                    .forEach(row -> changes.computeIfAbsent(row.position, key -> new ArrayList<>())
                            .add(row.view()));
        }
        return rows.stream()
                .map(row -> new HistoryEntry(
                        row.position, row.time, row.how, changes.getOrDefault(row.position, List.of())))
                .toList();
    }

    public ResourceDiff diff(PointQuery point, String uid, String from, String to) {
        Moment moment = moments.of(point, "resources");
        long head = moment.asOf().head();
        long before =
                Params.number("from", Params.required("from", from), 0, head).orElseThrow();
        long after = Params.number("to", Params.required("to", to), 0, head).orElseThrow();
        RefView ref = resources.get(moment, uid).ref();
        Optional<ResourceVersionRow> one = existing(moment, uid, before);
        Optional<ResourceVersionRow> other = existing(moment, uid, after);
        List<ChangeView> changes =
                one.isPresent() && other.isPresent() ? changes(ref, one.get(), other.get()) : List.of();
        return new ResourceDiff(moment.asOf(), side(ref, before, one), side(ref, after, other), changes);
    }

    private static Optional<ResourceVersionRow> existing(Moment moment, String uid, long position) {
        return ResourceVersionRow.lastAt(moment.cluster(), uid, position).filter(version -> version.facts != null);
    }

    private static DiffSide side(RefView ref, long position, Optional<ResourceVersionRow> version) {
        return version.map(row -> new DiffSide(position, row.time, Yaml.text(Yaml.object(ref, row.facts))))
                .orElseGet(() -> new DiffSide(position, null, ""));
    }

    private static List<ChangeView> changes(RefView ref, ResourceVersionRow before, ResourceVersionRow after) {
        return Changes.between(facts(ref, before), facts(ref, after)).stream()
                .map(change -> new ChangeView(
                        after.position,
                        after.time,
                        ref,
                        change.aspect().name().toLowerCase(Locale.ROOT),
                        change.path(),
                        change.before(),
                        change.after(),
                        change.words(),
                        after.actor))
                .toList();
    }

    private static Facts facts(RefView ref, ResourceVersionRow version) {
        return new Facts(
                new ResourceRef(ref.apiVersion(), ref.kind(), ref.namespace(), ref.name(), ref.uid()),
                "",
                Tree.of(Yaml.body(version.facts)));
    }
}
