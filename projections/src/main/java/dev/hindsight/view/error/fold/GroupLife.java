package dev.hindsight.view.error.fold;

import dev.hindsight.view.error.row.GroupStanding;
import java.time.Instant;

/**
 * What became of a group by people and by itself.
 *
 * @param status {@code open}, {@code ignored} or {@code resolved}
 * @param mergedInto key of the group that it is part of; null when it is one of its own
 * @param regressedAt since when it is back and nobody did anything about it; null when that is not so
 */
record GroupLife(String status, String mergedInto, boolean spiking, Instant regressedAt, String owner, int comments) {
    static final GroupLife FRESH = new GroupLife("open", null, false, null, "", 0);

    /** What lists are narrowed by, as V9__lists_of_errors_in_any_order.sql tells it. */
    GroupStanding standing() {
        if (mergedInto != null) {
            return GroupStanding.MERGED;
        }
        return switch (status) {
            case "ignored" -> GroupStanding.IGNORED;
            case "resolved" -> GroupStanding.RESOLVED;
            default -> spiking ? GroupStanding.SPIKING : regressedAt != null ? GroupStanding.BACK : GroupStanding.OPEN;
        };
    }

    GroupLife with(String nowStatus) {
        return new GroupLife(nowStatus, mergedInto, spiking, null, owner, comments);
    }

    GroupLife spiking(boolean now) {
        return new GroupLife(status, mergedInto, now, regressedAt, owner, comments);
    }

    GroupLife regressed(Instant at) {
        return new GroupLife("open", mergedInto, spiking, at, owner, comments);
    }

    GroupLife mergedInto(String into) {
        return new GroupLife(status, into, spiking, regressedAt, owner, comments);
    }

    GroupLife ownedBy(String now) {
        return new GroupLife(status, mergedInto, spiking, null, now, comments);
    }

    GroupLife commented() {
        return new GroupLife(status, mergedInto, spiking, regressedAt, owner, comments + 1);
    }
}
