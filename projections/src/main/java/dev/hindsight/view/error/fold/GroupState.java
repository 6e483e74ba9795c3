package dev.hindsight.view.error.fold;

import dev.hindsight.errorgroup.ErrorGroupEvent.ErrorGroupOpened;
import dev.hindsight.errorgroup.GroupIdentity;
import dev.hindsight.store.Recorded;
import dev.hindsight.view.fold.Rows;
import dev.hindsight.view.fold.TemporalTable;
import dev.hindsight.view.fold.TemporalTable.Key;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/**
 * What a row of {@code error_group} says.
 *
 * @param members how many groups are merged into it, directly or not
 * @param pods in how many it occurred, without those of its members, which may be the same
 * @param own how often it occurred itself
 * @param all with its members
 */
record GroupState(
        String cluster, String key, About about, GroupLife life, int members, int pods, Tally own, Tally all) {

    /** What lists are narrowed by of what a group is. */
    record About(String namespace, String service, String source, int severity) {}

    static final TemporalTable<GroupState> TABLE = new TemporalTable<>(
                    "error_group",
                    2,
                    List.of(
                            "cluster",
                            "key",
                            "namespace",
                            "service",
                            "source",
                            "severity",
                            "status",
                            "standing",
                            "merged_into",
                            "spiking",
                            "regressed_at",
                            "owner",
                            "comments",
                            "members",
                            "pods",
                            "count",
                            "first_seen",
                            "last_seen",
                            "release",
                            "release_at",
                            "own_count",
                            "own_first",
                            "own_last",
                            "own_release",
                            "own_release_at"),
                    GroupState::values,
                    GroupState::read)
            .slotted();

    static GroupState opened(Recorded recorded, ErrorGroupOpened opened) {
        GroupIdentity is = opened.identity();
        About about =
                new About(is.namespace(), is.service(), is.source(), is.level().severity());
        Tally none = Tally.none(opened.firstSeen());
        return new GroupState(recorded.cluster(), is.key(), about, GroupLife.FRESH, 0, 0, none, none);
    }

    Key id() {
        return Key.of(cluster, key);
    }

    GroupState with(GroupLife now) {
        return new GroupState(cluster, key, about, now, members, pods, own, all);
    }

    GroupState occurred(Tally told, int newPods) {
        return new GroupState(cluster, key, about, life, members, pods + newPods, own.plus(told), all.plus(told));
    }

    GroupState memberOccurred(Tally told) {
        return new GroupState(cluster, key, about, life, members, pods, own, all.plus(told));
    }

    GroupState withMembers(List<GroupState> its) {
        Tally sum = own;
        for (GroupState member : its) {
            sum = sum.plus(member.own);
        }
        return new GroupState(cluster, key, about, life, its.size(), pods, own, sum);
    }

    private Object[] values() {
        return new Object[] {
            cluster,
            key,
            about.namespace(),
            about.service(),
            about.source(),
            about.severity(),
            life.status(),
            life.standing().number(),
            life.mergedInto(),
            life.spiking(),
            life.regressedAt(),
            life.owner(),
            life.comments(),
            members,
            pods,
            all.count(),
            all.first(),
            all.last(),
            all.release(),
            all.releaseAt(),
            own.count(),
            own.first(),
            own.last(),
            own.release(),
            own.releaseAt()
        };
    }

    private static GroupState read(ResultSet row) throws SQLException {
        return new GroupState(
                row.getString("cluster"),
                row.getString("key"),
                new About(
                        row.getString("namespace"),
                        row.getString("service"),
                        row.getString("source"),
                        row.getInt("severity")),
                new GroupLife(
                        row.getString("status"),
                        row.getString("merged_into"),
                        row.getBoolean("spiking"),
                        Rows.time(row, "regressed_at"),
                        row.getString("owner"),
                        row.getInt("comments")),
                row.getInt("members"),
                row.getInt("pods"),
                tally(row, "own_count", "own_first", "own_last", "own_release"),
                tally(row, "count", "first_seen", "last_seen", "release"));
    }

    private static Tally tally(ResultSet row, String count, String first, String last, String release)
            throws SQLException {
        return new Tally(
                row.getLong(count),
                Rows.time(row, first),
                Rows.time(row, last),
                row.getString(release),
                Rows.time(row, release + "_at"));
    }
}
