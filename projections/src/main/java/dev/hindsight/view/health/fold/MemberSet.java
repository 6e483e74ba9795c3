package dev.hindsight.view.health.fold;

import dev.hindsight.view.fold.Rows;
import dev.hindsight.view.health.fold.OpenMembers.Member;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Rules and objects in a table of their own, of which only those are read that a batch touches. */
final class MemberSet {
    private final String table;
    private final String cluster;
    private final Rows rows;
    private final Set<Member> before = new HashSet<>();
    private final Set<Member> now = new HashSet<>();

    private MemberSet(String table, String cluster, Rows rows) {
        this.table = table;
        this.cluster = cluster;
        this.rows = rows;
    }

    static MemberSet load(String table, String cluster, Rows rows, Collection<Member> touched) throws SQLException {
        MemberSet set = new MemberSet(table, cluster, rows);
        rows.read(
                "select rule, uid from " + table + " where cluster = ? and (rule, uid) in (select * from unnest(?, ?))",
                row -> set.before.add(new Member(row.getString("rule"), row.getString("uid"))),
                cluster,
                touched.stream().map(Member::rule).toArray(String[]::new),
                touched.stream().map(Member::uid).toArray(String[]::new));
        set.now.addAll(set.before);
        return set;
    }

    boolean has(Member member) {
        return now.contains(member);
    }

    void set(Member member, boolean in) {
        if (in) {
            now.add(member);
        } else {
            now.remove(member);
        }
    }

    void write() throws SQLException {
        rows.write("insert into " + table + " (cluster, rule, uid) values (?, ?, ?)", values(now, before));
        rows.write("delete from " + table + " where cluster = ? and rule = ? and uid = ?", values(before, now));
    }

    private List<Object[]> values(Set<Member> some, Set<Member> without) {
        List<Object[]> values = new ArrayList<>();
        for (Member member : some) {
            if (!without.contains(member)) {
                values.add(new Object[] {cluster, member.rule(), member.uid()});
            }
        }
        return values;
    }
}
