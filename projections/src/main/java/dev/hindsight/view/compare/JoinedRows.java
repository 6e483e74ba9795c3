package dev.hindsight.view.compare;

import dev.hindsight.view.compare.Comparison.Counts;
import dev.hindsight.view.list.Cursor;
import dev.hindsight.view.list.PageQuery;
import dev.hindsight.view.list.Where;
import dev.hindsight.view.moment.Span;
import dev.hindsight.view.web.Refusal;
import io.quarkus.hibernate.orm.panache.Panache;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The rows of both instants, joined. */
final class JoinedRows {
    private final Map<String, Object> parameters = new HashMap<>();
    private final String from;
    private final List<String> ordered;
    private final Map<String, String> compared;

    JoinedRows(TwoInstants<?> list, Span span, Where always, Where filter) {
        ordered = new ArrayList<>(list.order());
        ordered.add(list.key());
        compared = list.compared();
        Where ended = Where.cluster(span.asked().cluster())
                .at(span.from(), "first")
                .and("r.positionTo <= :second")
                .and(always)
                .with("second", span.to().position());
        Where began = Where.cluster(span.asked().cluster())
                .at(span.to(), "second")
                .and("r.positionFrom > :first")
                .and(always);
        parameters.putAll(always.parameters());
        parameters.putAll(filter.parameters());
        parameters.putAll(ended.parameters());
        parameters.putAll(began.parameters());
        from = " from " + side(list, filter, ended) + " b full join " + side(list, filter, began)
                + " a on a.k0 = b.k0 where (b.fits = 1 or a.fits = 1) and (a.k0 is null or b.k0 is null or "
                + compared.keySet().stream().map(JoinedRows::differs).collect(Collectors.joining(" or "))
                + ")";
    }

    private String side(TwoInstants<?> list, Where filter, Where at) {
        List<String> columns = new ArrayList<>();
        columns.add("r." + list.key() + " as k0");
        for (int i = 0; i < ordered.size(); i++) {
            columns.add("r." + ordered.get(i) + " as o" + i);
        }
        compared.forEach((name, column) -> columns.add(column + " as c_" + name));
        String fits = filter.text().isEmpty() ? "1" : "case when " + filter.text() + " then 1 else 0 end";
        return "(select " + String.join(", ", columns) + ", " + fits + " as fits from "
                + list.type().getSimpleName() + " r where " + at.text() + ")";
    }

    private static String differs(String name) {
        return "a.c_" + name + " is distinct from b.c_" + name;
    }

    /** How many there are of all pages. */
    Counts counts() {
        Object[] row = Panache.getSession()
                .createQuery(
                        "select coalesce(sum(case when b.k0 is null then 1 else 0 end), 0),"
                                + " coalesce(sum(case when a.k0 is null then 1 else 0 end), 0), count(*)" + from,
                        Object[].class)
                .setProperties(parameters)
                .getSingleResult();
        long added = ((Number) row[0]).longValue();
        long removed = ((Number) row[1]).longValue();
        return new Counts(added, removed, ((Number) row[2]).longValue() - added - removed);
    }

    /** The ordered columns, whether it was there before and after, and whether each compared column differs. */
    List<Object[]> rows(PageQuery page, String sort, int limit) {
        List<String> selected = new ArrayList<>();
        for (int i = 0; i < ordered.size(); i++) {
            selected.add(either(i));
        }
        String orders = String.join(", ", selected);
        selected.add("case when b.k0 is null then 0 else 1 end");
        selected.add("case when a.k0 is null then 0 else 1 end");
        compared.keySet().forEach(name -> selected.add("case when " + differs(name) + " then 1 else 0 end"));
        String after = page.cursor == null ? "" : after(Cursor.parse(page.cursor, sort));
        return Panache.getSession()
                .createQuery(
                        "select " + String.join(", ", selected) + from + after + " order by " + orders, Object[].class)
                .setProperties(parameters)
                .setFirstResult(page.offset())
                .setMaxResults(limit)
                .getResultList();
    }

    private static String either(int i) {
        return "coalesce(a.o%d, b.o%d)".formatted(i, i);
    }

    private String after(Cursor cursor) {
        if (cursor.keys().size() != ordered.size()) {
            throw Refusal.parameter("cursor", "The cursor is broken.", List.of());
        }
        List<String> ways = new ArrayList<>();
        StringBuilder same = new StringBuilder();
        for (int i = 0; i < ordered.size(); i++) {
            ways.add("(" + same + either(i) + " > :key" + i + ")");
            same.append(either(i)).append(" = :key").append(i).append(" and ");
            parameters.put("key" + i, cursor.keys().get(i));
        }
        return " and (" + String.join(" or ", ways) + ")";
    }
}
