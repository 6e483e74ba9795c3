package dev.hindsight.view.resource.page;

import dev.hindsight.resource.Changes;
import dev.hindsight.view.difference.DifferenceRow;
import dev.hindsight.view.difference.DifferenceView;
import dev.hindsight.view.list.Page;
import dev.hindsight.view.list.PageQuery;
import dev.hindsight.view.log.LogEntry;
import dev.hindsight.view.moment.Moment;
import dev.hindsight.view.moment.Moments;
import dev.hindsight.view.moment.Params;
import dev.hindsight.view.moment.PointQuery;
import dev.hindsight.view.resource.RefView;
import dev.hindsight.view.resource.ResourceAnswers.DiffSide;
import dev.hindsight.view.resource.ResourceAnswers.HistoryEntry;
import dev.hindsight.view.resource.ResourceAnswers.ResourceDiff;
import dev.hindsight.view.resource.ResourceAnswers.ResourceYaml;
import dev.hindsight.view.resource.row.Resources;
import dev.hindsight.view.resource.version.Versions;
import dev.hindsight.view.resource.version.Versions.Version;
import dev.hindsight.view.web.Refusal;
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
    private final Moments moments;
    private final Resources resources;
    private final Versions versions;

    ResourceVersionsReader(Moments moments, Resources resources, Versions versions) {
        this.moments = moments;
        this.resources = resources;
        this.versions = versions;
    }

    public ResourceYaml yaml(PointQuery point, String uid) {
        Moment moment = moments.of(point, "resources", "log");
        RefView ref = resources.get(moment, uid).ref();
        Version version = versions.lastFacts(moment, uid)
                .orElseThrow(() -> Refusal.notFound("The log no longer holds what " + uid + " said then."));
        Map<String, Object> object = Yaml.object(ref, version.facts());
        return new ResourceYaml(moment.asOf(), Yaml.text(object), object);
    }

    public Page<HistoryEntry> history(PointQuery point, PageQuery page, String uid) {
        Moment moment = moments.of(point, page, "-position", "resources", "log", "differences");
        resources.get(moment, uid);
        return Versions.NEWEST_FIRST.page(moment, Versions.of(moment, uid), page, rows -> entries(moment, uid, rows));
    }

    private List<HistoryEntry> entries(Moment moment, String uid, List<LogEntry> rows) {
        Map<Long, List<DifferenceView>> changes = new HashMap<>();
        List<Long> positions = rows.stream().map(row -> row.position).toList();
        if (!positions.isEmpty()) {
            DifferenceRow.<DifferenceRow>list(
                            "cluster = ?1 and uid = ?2 and position in ?3 order by position, ordinal",
                            moment.cluster(),
                            uid,
                            positions)
                    .forEach(row -> changes.computeIfAbsent(row.position, key -> new ArrayList<>())
                            .add(row.view()));
        }
        return versions.read(positions).reversed().stream()
                .map(version -> new HistoryEntry(
                        version.position(),
                        version.time(),
                        version.how(),
                        changes.getOrDefault(version.position(), List.of())))
                .toList();
    }

    public ResourceDiff diff(PointQuery point, String uid, String from, String to) {
        Moment moment = moments.of(point, "resources", "log");
        long head = moment.asOf().head();
        long before =
                Params.number("from", Params.required("from", from), 0, head).orElseThrow();
        long after = Params.number("to", Params.required("to", to), 0, head).orElseThrow();
        RefView ref = resources.get(moment, uid).ref();
        Optional<Version> one = existing(moment, uid, before);
        Optional<Version> other = existing(moment, uid, after);
        List<DifferenceView> changes =
                one.isPresent() && other.isPresent() ? changes(ref, one.get(), other.get()) : List.of();
        return new ResourceDiff(moment.asOf(), side(ref, before, one), side(ref, after, other), changes);
    }

    private Optional<Version> existing(Moment moment, String uid, long position) {
        return versions.lastAt(moment, uid, position).filter(version -> version.facts() != null);
    }

    private static DiffSide side(RefView ref, long position, Optional<Version> version) {
        return version.map(its -> new DiffSide(position, its.time(), Yaml.text(Yaml.object(ref, its.facts()))))
                .orElseGet(() -> new DiffSide(position, null, ""));
    }

    private static List<DifferenceView> changes(RefView ref, Version before, Version after) {
        return Changes.between(before.facts(), after.facts()).stream()
                .map(change -> new DifferenceView(
                        after.position(),
                        after.time(),
                        ref,
                        change.aspect().name().toLowerCase(Locale.ROOT),
                        change.path(),
                        change.before(),
                        change.after(),
                        change.words(),
                        after.actor()))
                .toList();
    }
}
