package dev.hindsight.change.detection;

import dev.hindsight.change.Act;
import dev.hindsight.change.Category;
import dev.hindsight.change.ChangePart;
import dev.hindsight.change.Detail;
import dev.hindsight.change.detection.Memory.Revision;
import dev.hindsight.resource.Facts;
import dev.hindsight.resource.ResourceRef;
import dev.hindsight.topology.ClusterModel;
import dev.hindsight.topology.Workloads;
import dev.hindsight.topology.reference.Name;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What was done to one object. */
final class Parts {
    private static final int MOST_USERS = 20;
    private static final Set<Category> USED = Set.of(Category.CONFIG, Category.RBAC);

    private static final Set<String> ROLES = Set.of("Role", "ClusterRole");

    private Parts() {}

    static ChangePart created(Facts facts, ClusterModel model) {
        // A new DaemonSet wants no pods until its controller has counted the nodes.
        boolean isThere = Workloads.wanted(facts) > 0 && Progress.isComplete(facts);
        boolean rolls = RollOuts.KINDS.contains(facts.ref().kind()) && Progress.rollsByItself(facts) && !isThere;
        return new ChangePart(
                facts.ref(),
                Act.CREATED,
                Categories.of(facts.ref()),
                Introductions.of(facts, model),
                List.of(),
                null,
                null,
                usedBy(facts.ref(), model),
                rolls);
    }

    static ChangePart deleted(ResourceRef ref, boolean running, ClusterModel model) {
        return new ChangePart(
                ref, Act.DELETED, Categories.of(ref), "", List.of(), null, null, usedBy(ref, model), running);
    }

    /** @param details at least one */
    static ChangePart changed(Optional<Facts> before, Facts facts, List<Detail> details, ClusterModel model) {
        boolean scaled = details.stream().allMatch(detail -> detail.category() == Category.SCALE);
        Category category = details.stream()
                .map(Detail::category)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        String words = Details.said(details);
        if (before.isPresent() && ROLES.contains(facts.ref().kind())) {
            words = Rights.compared(before.get(), facts);
        }
        if (category == Category.NETWORK_POLICY) {
            words += "; " + Introductions.isolation(facts, model);
        }
        return new ChangePart(
                facts.ref(),
                scaled ? Act.SCALED : Act.CHANGED,
                category,
                words,
                details,
                null,
                null,
                usedBy(facts.ref(), model),
                false);
    }

    /** @param earlier the revision that was made from the same; empty when none was */
    static ChangePart rolledOut(Facts before, Facts now, List<Detail> details, Optional<Revision> earlier) {
        boolean restart = !details.isEmpty()
                && details.stream()
                        .filter(detail -> detail.category() != Category.SCALE)
                        .allMatch(Details::isRestart);
        Act act = earlier.isPresent() ? Act.ROLLED_BACK : restart ? Act.RESTARTED : Act.ROLLED_OUT;
        String from = Progress.revision(before);
        String to = Progress.revision(now);
        String asBefore = earlier.map(Revision::number)
                .map(number -> "as in revision " + number + ", ")
                .orElse("");
        return new ChangePart(
                now.ref(),
                act,
                Category.ROLL_OUT,
                asBefore + Details.said(details),
                details,
                from,
                from != null && from.equals(to) ? next(from) : to,
                List.of(),
                Progress.rollsByItself(now) && !Progress.isOverAlready(before, now));
    }

    /** The controller numbers a new revision a moment after the change, always by one more. */
    private static String next(String number) {
        try {
            return Long.toString(Long.parseLong(number) + 1);
        } catch (NumberFormatException odd) {
            return null;
        }
    }

    private static List<ResourceRef> usedBy(ResourceRef ref, ClusterModel model) {
        return USED.contains(Categories.of(ref))
                ? model.referringTo(Name.of(ref)).stream()
                        .filter(user -> !Workloads.KINDS.contains(user.ref().kind()) || Workloads.isTop(user))
                        .map(Facts::ref)
                        .sorted(Comparator.comparing(ResourceRef::kind).thenComparing(ResourceRef::name))
                        .limit(MOST_USERS)
                        .toList()
                : List.of();
    }
}
