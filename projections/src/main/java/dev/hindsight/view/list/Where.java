package dev.hindsight.view.list;

import dev.hindsight.view.moment.Moment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Conditions on rows that are called {@code r}, with their parameters. */
public final class Where {
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    public static Where cluster(String cluster) {
        return new Where().and("r.cluster = :cluster").with("cluster", cluster);
    }

    /** Rows that were true at the moment. For the past, PostgreSQL is told of the index on ranges, too. */
    public Where at(Moment moment) {
        return at(moment, "at");
    }

    /** The same with a parameter of another name, for queries about more than one moment. */
    public Where at(Moment moment, String name) {
        String then = moment.asOf().live()
                ? "r.positionFrom <= :%s and r.positionTo > :%s"
                : "cast(sql('int8range(?, ?) @> ?', r.positionFrom, r.positionTo, :%s) as Boolean) = true";
        return and(then.replace("%s", name)).with(name, moment.position());
    }

    public Where and(String condition) {
        conditions.add(condition);
        return this;
    }

    /** All that the other one asks; its parameters are not taken along. */
    public Where and(Where other) {
        conditions.addAll(other.conditions);
        return this;
    }

    public Where with(String name, Object value) {
        parameters.put(name, value);
        return this;
    }

    /** Nothing when {@code value} is null. */
    public Where equal(String field, Object value) {
        if (value != null) {
            String name = name(field);
            and("r." + field + " = :" + name).with(name, value);
        }
        return this;
    }

    /** Told apart from those of other conditions that may stand in the same query. */
    private String name(String field) {
        return field.replaceAll("[^A-Za-z]", "") + parameters.size();
    }

    /** Each word occurs in the field, which is in lower case. */
    public Where words(String field, String q) {
        if (q != null) {
            for (String word : q.toLowerCase(Locale.ROOT).strip().split("\\s+")) {
                if (!word.isEmpty()) {
                    String name = name("words");
                    String escaped =
                            word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
                    and(field + " like :" + name + " escape '\\'").with(name, "%" + escaped + "%");
                }
            }
        }
        return this;
    }

    /** What comes after the keys, when rows are ordered by the fields. */
    <R> Where after(List<SortField<R>> fields, boolean descending, List<Object> keys) {
        List<String> ways = new ArrayList<>();
        StringBuilder same = new StringBuilder();
        for (int i = 0; i < fields.size(); i++) {
            String name = "key" + i;
            String expression = fields.get(i).expression();
            ways.add("(" + same + expression + (descending ? " < :" : " > :") + name + ")");
            same.append(expression).append(" = :").append(name).append(" and ");
            with(name, keys.get(i));
        }
        // Says no more, but lets an index begin there.
        and(fields.getFirst().expression() + (descending ? " <= :key0" : " >= :key0"));
        return and("(" + String.join(" or ", ways) + ")");
    }

    public String text() {
        return String.join(" and ", conditions);
    }

    public Map<String, Object> parameters() {
        return parameters;
    }

    Where copy() {
        Where copy = new Where();
        copy.conditions.addAll(conditions);
        copy.parameters.putAll(parameters);
        return copy;
    }
}
