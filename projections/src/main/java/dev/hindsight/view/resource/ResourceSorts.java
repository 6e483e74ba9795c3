package dev.hindsight.view.resource;

import dev.hindsight.view.list.ListQuery;
import dev.hindsight.view.list.SortField;
import dev.hindsight.view.resource.row.ResourceRow;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The orders that resources can be listed in. All end with the uid, so that they are total. */
final class ResourceSorts {
    private static final SortField<ResourceRow> NAME = SortField.text("r.name", row -> row.name);
    private static final SortField<ResourceRow> UID = SortField.text("r.uid", row -> row.uid);

    private static final Map<String, SortField<ResourceRow>> FIRST = Map.of(
            "name", NAME,
            "namespace", SortField.text("r.namespace", row -> row.namespace),
            "kind", SortField.text("r.kind", row -> row.kind),
            "status", SortField.text("r.status", row -> row.status),
            "restarts", SortField.whole("coalesce(r.restarts, -1)", row -> row.restarts == null ? -1 : row.restarts),
            "createdAt", SortField.time("coalesce(r.createdAt, r.timeFrom)", ResourceSorts::made),
            "changedAt", SortField.time("r.changedAt", row -> row.changedAt));

    static final List<String> NAMES = Stream.concat(FIRST.keySet().stream(), Stream.of("points"))
            .sorted()
            .flatMap(name -> Stream.of(name, "-" + name))
            .toList();

    private ResourceSorts() {}

    private static Instant made(ResourceRow row) {
        return row.createdAt == null ? row.timeFrom : row.createdAt;
    }

    static ListQuery<ResourceRow> of(String sort) {
        SortField<ResourceRow> first = FIRST.get(sort.replace("-", ""));
        List<SortField<ResourceRow>> fields = first == NAME ? List.of(NAME, UID) : List.of(first, NAME, UID);
        return new ListQuery<>(ResourceRow.class, sort, sort.startsWith("-"), fields);
    }
}
