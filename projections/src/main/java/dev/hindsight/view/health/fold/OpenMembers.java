package dev.hindsight.view.health.fold;

import dev.hindsight.view.fold.Rows;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which findings of a cluster are open, counted by rule. A finding that is raised again counts once. */
final class OpenMembers {
    record Member(String rule, String uid) {}

    private final String cluster;
    private final Rows rows;
    private final Map<String, Long> counts;
    private final Map<Member, Boolean> known = new HashMap<>();
    private final Map<Member, Boolean> before = new HashMap<>();

    private OpenMembers(String cluster, Rows rows, Map<String, Long> counts) {
        this.cluster = cluster;
        this.rows = rows;
        this.counts = counts;
    }

    /** @param touched all that may be asked for */
    static OpenMembers load(String cluster, Rows rows, Collection<Member> touched) throws SQLException {
        Map<String, Long> counts = new TreeMap<>();
        rows.read(
                "select rule, open from health_count where cluster = ?",
                row -> counts.put(row.getString("rule"), row.getLong("open")),
                cluster);
        OpenMembers members = new OpenMembers(cluster, rows, counts);
        touched.forEach(member -> members.before.put(member, false));
        rows.read(
                "select rule, uid from health_member where cluster = ?"
                        + " and (rule, uid) in (select * from unnest(?, ?))",
                row -> members.before.put(new Member(row.getString("rule"), row.getString("uid")), true),
                cluster,
                touched.stream().map(Member::rule).toArray(String[]::new),
                touched.stream().map(Member::uid).toArray(String[]::new));
        members.known.putAll(members.before);
        return members;
    }

    /** Open findings by rule; rules without any may be missing. */
    Map<String, Long> counts() {
        return counts;
    }

    void set(Member member, boolean open) {
        if (known.get(member) != open) {
            known.put(member, open);
            counts.merge(member.rule, open ? 1L : -1L, Long::sum);
        }
    }

    void write() throws SQLException {
        List<Object[]> opened = new ArrayList<>();
        List<Object[]> closed = new ArrayList<>();
        known.forEach((member, open) -> {
            if (!open.equals(before.get(member))) {
                (open ? opened : closed).add(new Object[] {cluster, member.rule, member.uid});
            }
        });
        rows.write("insert into health_member (cluster, rule, uid) values (?, ?, ?)", opened);
        rows.write("delete from health_member where cluster = ? and rule = ? and uid = ?", closed);
        rows.write(
                "insert into health_count (cluster, rule, open) values (?, ?, ?)"
                        + " on conflict (cluster, rule) do update set open = excluded.open",
                counts.entrySet().stream()
                        .map(count -> new Object[] {cluster, count.getKey(), count.getValue()})
                        .toList());
    }
}
