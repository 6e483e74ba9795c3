package dev.hindsight.view.health.fold;

import dev.hindsight.view.fold.Rows;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which findings of a cluster are open and not suppressed, counted by rule. A finding that is raised again counts once.
 */
final class OpenMembers {
    record Member(String rule, String uid) {}

    private final String cluster;
    private final Rows rows;
    private final Map<String, Long> counts;
    private final MemberSet open;
    private final MemberSet suppressed;

    private OpenMembers(String cluster, Rows rows, Map<String, Long> counts, MemberSet open, MemberSet suppressed) {
        this.cluster = cluster;
        this.rows = rows;
        this.counts = counts;
        this.open = open;
        this.suppressed = suppressed;
    }

    /** @param touched all that may be asked for */
    static OpenMembers load(String cluster, Rows rows, Collection<Member> touched) throws SQLException {
        Map<String, Long> counts = new TreeMap<>();
        rows.read(
                "select rule, open from health_count where cluster = ?",
                row -> counts.put(row.getString("rule"), row.getLong("open")),
                cluster);
        return new OpenMembers(
                cluster,
                rows,
                counts,
                MemberSet.load("health_member", cluster, rows, touched),
                MemberSet.load("health_suppressed", cluster, rows, touched));
    }

    /** Findings that count, by rule; rules without any may be missing. */
    Map<String, Long> counts() {
        return counts;
    }

    void open(Member member, boolean now) {
        boolean counted = counts(member);
        open.set(member, now);
        recount(member, counted);
    }

    void suppress(Member member, boolean now) {
        boolean counted = counts(member);
        suppressed.set(member, now);
        recount(member, counted);
    }

    private boolean counts(Member member) {
        return open.has(member) && !suppressed.has(member);
    }

    private void recount(Member member, boolean before) {
        if (counts(member) != before) {
            counts.merge(member.rule, before ? -1L : 1L, Long::sum);
        }
    }

    void write() throws SQLException {
        open.write();
        suppressed.write();
        rows.write(
                "insert into health_count (cluster, rule, open) values (?, ?, ?)"
                        + " on conflict (cluster, rule) do update set open = excluded.open",
                counts.entrySet().stream()
                        .map(count -> new Object[] {cluster, count.getKey(), count.getValue()})
                        .toList());
        // A rule without any is not told: whether it once had some must not be seen in the rows.
        rows.write(
                "delete from health_count where cluster = ? and open = 0", List.<Object[]>of(new Object[] {cluster}));
    }
}
