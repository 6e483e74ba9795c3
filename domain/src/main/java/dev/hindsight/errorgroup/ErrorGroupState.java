package dev.hindsight.errorgroup;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What is known of one group. */
public sealed interface ErrorGroupState {
    record None() implements ErrorGroupState {}

    /**
     * @param releases in which it occurred, in the order in which that was told; those told last when there are many
     * @param mergedInto key of the group that it counts as a part of; empty when it is one of its own
     * @param owner empty for nobody
     * @param basis log position that a policy decided at last; 0 before
     * @param comments ids of what was said
     * @param distinguished keys of groups that somebody said are not the same
     */
    record Known(
            GroupIdentity identity,
            Instant firstSeen,
            List<String> releases,
            Standing standing,
            String mergedInto,
            String owner,
            boolean spiking,
            long basis,
            Set<String> comments,
            Set<String> distinguished)
            implements ErrorGroupState {
        /** So many are told apart; each is a roll-out, so years go by before. */
        private static final int MOST_RELEASES = 200;

        Known(GroupIdentity identity, Instant firstSeen) {
            this(identity, firstSeen, List.of(), new Standing.Open(), "", "", false, 0, Set.of(), Set.of());
        }

        public boolean isMerged() {
            return !mergedInto.isEmpty();
        }

        Known with(Standing now) {
            return new Known(
                    identity, firstSeen, releases, now, mergedInto, owner, spiking, basis, comments, distinguished);
        }

        Known appearedIn(String release) {
            List<String> all = new ArrayList<>(releases);
            all.add(release);
            List<String> last = all.subList(Math.max(0, all.size() - MOST_RELEASES), all.size());
            return new Known(
                    identity,
                    firstSeen,
                    List.copyOf(last),
                    standing,
                    mergedInto,
                    owner,
                    spiking,
                    basis,
                    comments,
                    distinguished);
        }

        Known mergedInto(String into) {
            return new Known(
                    identity, firstSeen, releases, standing, into, owner, spiking, basis, comments, distinguished);
        }

        Known ownedBy(String now) {
            return new Known(
                    identity, firstSeen, releases, standing, mergedInto, now, spiking, basis, comments, distinguished);
        }

        Known judged(boolean nowSpiking, long at) {
            return new Known(
                    identity,
                    firstSeen,
                    releases,
                    standing,
                    mergedInto,
                    owner,
                    nowSpiking,
                    Math.max(at, basis),
                    comments,
                    distinguished);
        }

        Known commented(String id) {
            return new Known(
                    identity,
                    firstSeen,
                    releases,
                    standing,
                    mergedInto,
                    owner,
                    spiking,
                    basis,
                    with(comments, id),
                    distinguished);
        }

        Known distinguishedFrom(String other) {
            return new Known(
                    identity,
                    firstSeen,
                    releases,
                    standing,
                    mergedInto,
                    owner,
                    spiking,
                    basis,
                    comments,
                    with(distinguished, other));
        }

        private static Set<String> with(Set<String> some, String one) {
            Set<String> all = new LinkedHashSet<>(some);
            all.add(one);
            return Collections.unmodifiableSet(all);
        }
    }

    /** What people last said of it, or what ended that. */
    sealed interface Standing {
        record Open() implements Standing {}

        /**
         * @param release empty: until it comes back, wherever
         * @param at what occurred before changes nothing
         * @param releasesBefore in which it had occurred until then
         */
        record Resolved(String release, Instant at, List<String> releasesBefore) implements Standing {}

        record Ignored(IgnoreUntil until) implements Standing {}
    }
}
