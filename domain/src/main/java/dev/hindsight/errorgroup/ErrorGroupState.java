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

    /** @param releases in which it occurred, in the order in which that was told; those told last when there are many */
    record Known(
            GroupIdentity identity,
            Instant firstSeen,
            List<String> releases,
            Treatment treatment,
            Judgement judgement,
            Remarks remarks)
            implements ErrorGroupState {
        /** So many are told apart; each is a roll-out, so years go by before. */
        private static final int MOST_RELEASES = 200;

        Known(GroupIdentity identity, Instant firstSeen) {
            this(identity, firstSeen, List.of(), Treatment.NONE, Judgement.NONE, Remarks.NONE);
        }

        public Standing standing() {
            return treatment.standing();
        }

        public String mergedInto() {
            return treatment.mergedInto();
        }

        boolean spiking() {
            return judgement.spiking();
        }

        long basis() {
            return judgement.basis();
        }

        public boolean isMerged() {
            return !mergedInto().isEmpty();
        }

        Known appearedIn(String release) {
            List<String> all = new ArrayList<>(releases);
            all.add(release);
            List<String> last = all.subList(Math.max(0, all.size() - MOST_RELEASES), all.size());
            return new Known(identity, firstSeen, List.copyOf(last), treatment, judgement, remarks);
        }

        Known with(Treatment now) {
            return new Known(identity, firstSeen, releases, now, judgement, remarks);
        }

        Known with(Standing now) {
            return with(treatment.with(now));
        }

        Known judged(boolean spiking, long basis) {
            Judgement now = new Judgement(spiking, Math.max(basis, judgement.basis()));
            return new Known(identity, firstSeen, releases, treatment, now, remarks);
        }

        Known with(Remarks now) {
            return new Known(identity, firstSeen, releases, treatment, judgement, now);
        }
    }

    /**
     * What people do with it.
     *
     * @param mergedInto key of the group that it counts as a part of; empty when it is one of its own
     * @param owner empty for nobody
     */
    record Treatment(Standing standing, String mergedInto, String owner) {
        static final Treatment NONE = new Treatment(new Standing.Open(), "", "");

        Treatment with(Standing now) {
            return new Treatment(now, mergedInto, owner);
        }

        Treatment mergedInto(String into) {
            return new Treatment(standing, into, owner);
        }

        Treatment ownedBy(String now) {
            return new Treatment(standing, mergedInto, now);
        }
    }

    /**
     * What a policy found.
     *
     * @param basis log position that it decided at last; 0 before
     */
    record Judgement(boolean spiking, long basis) {
        static final Judgement NONE = new Judgement(false, 0);
    }

    /**
     * What people said that changes nothing else.
     *
     * @param comments ids of what was said
     * @param distinguished keys of groups that somebody said are not the same
     */
    record Remarks(Set<String> comments, Set<String> distinguished) {
        static final Remarks NONE = new Remarks(Set.of(), Set.of());

        Remarks commented(String id) {
            return new Remarks(with(comments, id), distinguished);
        }

        Remarks distinguishedFrom(String other) {
            return new Remarks(comments, with(distinguished, other));
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
