package dev.hindsight.view.cluster;

import dev.hindsight.view.compare.Compared;
import dev.hindsight.view.compare.Comparison;
import dev.hindsight.view.moment.BetweenQuery;
import dev.hindsight.view.moment.Moment;
import dev.hindsight.view.moment.Moments;
import dev.hindsight.view.moment.PointQuery;
import dev.hindsight.view.moment.Span;
import dev.hindsight.view.moment.Spans;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** Which clusters are not the same at two instants. */
@ApplicationScoped
class ClusterComparison {
    private static final Map<String, Function<ClusterView, Object>> FIELDS = fields();

    private final Moments moments;
    private final Spans spans;
    private final ClusterLists clusters;

    ClusterComparison(Moments moments, Spans spans, ClusterLists clusters) {
        this.moments = moments;
        this.spans = spans;
        this.clusters = clusters;
    }

    private static Map<String, Function<ClusterView, Object>> fields() {
        Map<String, Function<ClusterView, Object>> fields = new LinkedHashMap<>();
        fields.put("resources", ClusterView::resources);
        fields.put("score", ClusterView::score);
        fields.put("levels", ClusterView::levels);
        fields.put("source", ClusterView::source);
        fields.put("gaps", ClusterView::gaps);
        return fields;
    }

    /** Of all clusters, an instant is where the clock of each was. */
    Comparison<ClusterView> between(PointQuery point, BetweenQuery between) {
        Moment asked = moments.ofAll(point, null, null, "resources", "findings");
        Span span = spans.of(asked, between);
        Map<String, ClusterView> before = byName(span.from(), between.from);
        Map<String, ClusterView> after = byName(span.to(), between.to == null ? point.at : between.to);
        TreeSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        List<Compared<ClusterView>> items = new ArrayList<>();
        for (String name : names) {
            ClusterView was = before.get(name);
            ClusterView is = after.get(name);
            List<String> fields = was == null || is == null ? List.of() : differing(was, is);
            if (was == null || is == null || !fields.isEmpty()) {
                items.add(Compared.of(was, is, fields));
            }
        }
        return Comparison.whole(span, items);
    }

    private Map<String, ClusterView> byName(Moment moment, String at) {
        Map<String, ClusterView> views = new TreeMap<>();
        clusters.at(moment, at).forEach(view -> views.put(view.name(), view));
        return views;
    }

    private static List<String> differing(ClusterView was, ClusterView is) {
        return FIELDS.entrySet().stream()
                .filter(field -> !Objects.equals(
                        field.getValue().apply(was), field.getValue().apply(is)))
                .map(Map.Entry::getKey)
                .toList();
    }
}
