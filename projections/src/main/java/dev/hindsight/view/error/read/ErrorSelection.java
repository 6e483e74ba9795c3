package dev.hindsight.view.error.read;

import dev.hindsight.view.list.Page;
import dev.hindsight.view.list.Where;
import io.quarkus.hibernate.orm.panache.Panache;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The rows of groups that fit at an instant.
 *
 * @param where all of it but the standing, in SQL
 * @param standings that the rows can have
 * @param slots that the rows can lie in
 * @param byKey whether the keys of those that fit are found first; else rows are looked at in the order of an index
 */
public record ErrorSelection(Where where, List<Short> standings, List<Long> slots, boolean byKey) {
    private static final List<Short> SEVERITIES = List.of((short) 1, (short) 2, (short) 3, (short) 4, (short) 5);

    /**
     * Columns of the rows, in SQL. Not by key: slot by slot, standing by standing, so that {@code end} can be an order
     * that an index has, and a limit, within each.
     *
     * @param bySeverity also severity by severity, as the index on them goes on by when groups were last seen
     * @param end of the selection; it keeps the parts apart when it is no limit but {@code offset 0}
     */
    public String rows(String columns, boolean bySeverity, String further, String end) {
        String conditions = where.text() + (further.isEmpty() ? "" : " and " + further);
        String selected = "(select " + columns + " from view.error_group r where ";
        if (byKey) {
            return selected + "r.standing = any(cast(:standings as smallint[])) and " + conditions + " " + end + ")";
        }
        return "(select f.* from unnest(cast(:standings as smallint[])) as standings(one) cross join"
                + " unnest(cast(:slots as bigint[])) as slots(one)"
                + (bySeverity ? " cross join unnest(cast(:severities as smallint[])) as severities(one)" : "")
                + " cross join lateral " + selected + "r.standing = standings.one and r.slot = slots.one"
                + (bySeverity ? " and r.severity = severities.one" : "")
                + " and " + conditions + " " + end + ") f)";
    }

    /** Those of them that fit a condition, too, which has one mark. */
    public ErrorSelection and(String condition, String mark, Object value) {
        Where both = new Where().and(where).and(condition);
        where.parameters().forEach(both::with);
        return new ErrorSelection(both.with(mark, value), standings, slots, byKey);
    }

    /** Those that {@code sql} has marks for. */
    public Map<String, Object> parameters(String sql) {
        Map<String, Object> parameters = new HashMap<>(where.parameters());
        parameters.put("standings", array(standings));
        parameters.put("slots", array(slots));
        parameters.put("severities", array(SEVERITIES));
        parameters.keySet().removeIf(name -> !sql.matches("(?s).*:" + name + "\\b.*"));
        return parameters;
    }

    /** As PostgreSQL reads one: Hibernate would make a mark of each element. */
    private static String array(List<? extends Number> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }

    /** How many there are; counting ends at one more than {@link Page#COUNTED}. */
    public long count() {
        String rows = rows("r.position_from", false, "", "offset 0");
        return counted("select 1 from " + rows + " x", parameters(rows));
    }

    /** The same of what groups are. */
    public static long countIdentities(Where where) {
        return counted("select 1 from view.error_identity r where " + where.text(), where.parameters());
    }

    private static long counted(String rows, Map<String, Object> parameters) {
        String sql = "select count(*) from (" + rows + " limit " + (Page.COUNTED + 1) + ") y";
        return Panache.getSession()
                .createNativeQuery(sql, Long.class)
                .setProperties(parameters)
                .getSingleResult();
    }
}
