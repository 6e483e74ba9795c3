package dev.hindsight.view.error.order;

import dev.hindsight.view.error.read.ErrorSelection;
import dev.hindsight.view.error.row.ErrorGroupRow;
import dev.hindsight.view.list.SortField;
import io.quarkus.hibernate.orm.panache.Panache;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * An order of groups that an index has for each slot and standing. First it is found where the page ends, of which the
 * indexes know all: so many rows of each part, and so many of these. Then the rows of the page are read.
 *
 * @param fields in SQL; of groups that are the same in all else, those whose row began last are last
 */
public record GroupOrder(List<SortField<ErrorGroupRow>> fields, boolean bySeverity) {
    static final SortField<ErrorGroupRow> LAST = SortField.time("r.last_seen", row -> row.lastSeen);
    static final SortField<ErrorGroupRow> FROM = SortField.number("r.position_from", row -> row.positionFrom);
    static final SortField<ErrorGroupRow> KEY = SortField.text("r.key", row -> row.key);

    public static final GroupOrder LAST_SEEN = new GroupOrder(List.of(LAST, FROM, KEY), true);

    public static final GroupOrder FIRST_SEEN =
            new GroupOrder(List.of(SortField.time("r.first_seen", row -> row.firstSeen), FROM, KEY), false);

    public static final GroupOrder COUNT =
            new GroupOrder(List.of(SortField.number("r.count", row -> row.count), FROM, KEY), false);

    public static final GroupOrder SEVERITY = new GroupOrder(
            List.of(new SortField<>("r.severity", row -> row.severity, Short::valueOf), LAST, FROM, KEY), false);

    /** @param keys of the row after which to begin; null at the start */
    public List<ErrorGroupRow> rows(ErrorSelection of, boolean descending, List<Object> keys, int offset, int limit) {
        String page = "(" + String.join(", ", names("r.", indexed())) + ")" + (descending ? " >= " : " <= ") + "("
                + String.join(", ", names("page.", indexed())) + ")";
        String further = keys == null ? page : page + " and " + after("r.", fields, descending);
        String sql = "with page as materialized (" + end(of, descending, keys != null) + ") select g.* from page cross"
                + " join lateral " + of.rows("r.*", bySeverity, further, "offset 0") + " g"
                + by("g.", fields, descending) + " limit :limit offset :skipped";
        Map<String, Object> parameters = new HashMap<>(of.parameters(sql));
        parameters.putAll(parameters(keys));
        return Panache.getSession()
                .createNativeQuery(sql, ErrorGroupRow.class)
                .setProperties(parameters)
                .setParameter("most", offset + limit)
                .setParameter("limit", limit)
                .setParameter("skipped", offset)
                .getResultList();
    }

    /** Where the page ends. At least where it begins, so that what is the same there but for the key is not lost. */
    private String end(ErrorSelection of, boolean descending, boolean follows) {
        String columns = String.join(", ", names("r.", indexed()));
        String further = follows ? after("r.", indexed(), descending) : "";
        String found = of.rows(columns, bySeverity, further, by("r.", indexed(), descending) + " limit :most");
        String first = "(select x.* from " + found + " x" + by("x.", indexed(), descending) + " limit :most)";
        String begin = follows ? " union all select " + marks(indexed()) : "";
        return "select e.* from (" + first + begin + ") e" + by("e.", indexed(), !descending) + " limit 1";
    }

    /** The key is in no index: it would be a third of each. */
    private List<SortField<ErrorGroupRow>> indexed() {
        return fields.subList(0, fields.size() - 1);
    }

    private static List<String> names(String row, List<SortField<ErrorGroupRow>> fields) {
        return fields.stream()
                .map(field -> field.expression().replace("r.", row))
                .toList();
    }

    static String by(String row, List<SortField<ErrorGroupRow>> fields, boolean descending) {
        String way = descending ? " desc" : " asc";
        return names(row, fields).stream().map(name -> name + way).collect(Collectors.joining(", ", " order by ", ""));
    }

    /** As one comparison, so that an index can begin there. */
    static String after(String row, List<SortField<ErrorGroupRow>> fields, boolean descending) {
        return "(" + String.join(", ", names(row, fields)) + ")" + (descending ? " < (" : " > (") + marks(fields) + ")";
    }

    private static String marks(List<SortField<ErrorGroupRow>> fields) {
        return IntStream.range(0, fields.size()).mapToObj(i -> ":key" + i).collect(Collectors.joining(", "));
    }

    static Map<String, Object> parameters(List<Object> keys) {
        Map<String, Object> parameters = new HashMap<>();
        for (int i = 0; keys != null && i < keys.size(); i++) {
            parameters.put("key" + i, keys.get(i));
        }
        return parameters;
    }
}
