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
        and("r.positionFrom <= :at and r.positionTo > :at").with("at", moment.position());
        if (!moment.asOf().live()) {
            and("(r.positionTo = 9223372036854775807 or (r.positionTo < 9223372036854775807 and"
                    + " cast(sql('int8range(?, ?) @> ?', r.positionFrom, r.positionTo, :at) as Boolean) = true))");
        }
        return this;
    }

    public Where and(String condition) {
        conditions.add(condition);
        return this;
    }

    public Where with(String name, Object value) {
        parameters.put(name, value);
        return this;
    }

    /** Nothing when {@code value} is null. */
    public Where equal(String field, Object value) {
        if (value != null) {
            String name = "p" + parameters.size();
            and("r." + field + " = :" + name).with(name, value);
        }
        return this;
    }

    /** Each word occurs in the field, which is in lower case. */
    public Where words(String field, String q) {
        if (q != null) {
            for (String word : q.toLowerCase(Locale.ROOT).strip().split("\\s+")) {
                if (!word.isEmpty()) {
                    String name = "p" + parameters.size();
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
