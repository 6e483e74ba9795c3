package dev.hindsight.change.detection;

import dev.hindsight.change.Act;
import dev.hindsight.change.ChangeEvent;
import dev.hindsight.change.ChangeEvent.ChangeEnded;
import dev.hindsight.change.ChangePart;
import dev.hindsight.change.Detail;
import dev.hindsight.change.Origin;
import dev.hindsight.change.Outcome;
import dev.hindsight.change.detection.Memory.Revision;
import dev.hindsight.resource.Facts;
import dev.hindsight.resource.ResourceEvent.Departure;
import dev.hindsight.resource.ResourceEvent.ResourceObserved;
import dev.hindsight.resource.ResourceEvent.ResourceVanished;
import dev.hindsight.resource.ResourceEvent.Sighting;
import dev.hindsight.resource.ResourceRef;
import dev.hindsight.resource.Writer;
import dev.hindsight.topology.reference.Name;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tells from the observations of one cluster, in the order of the log, what changed in it. Mutable, for one thread; what
 * it tells follows from the observations alone. An observation of a pod costs the same however many there are.
 */
public final class ChangeFold {
    /** Finalizers may hold it for days. */
    private static final Duration END_OF_NAMESPACE = Duration.ofDays(365);

    private final RollOuts rollOuts;
    private final Groups groups;
    private final Drains drains;
    private final NodeTroubles troubles;

    /** @param memory as {@link #memory} gave it; {@link Memory#NONE} before the first observation */
    public ChangeFold(Memory memory) {
        this.rollOuts = new RollOuts(memory.revisions(), memory.rollOuts());
        this.groups = new Groups(memory.groups());
        this.drains = new Drains(memory.drains());
        this.troubles = new NodeTroubles(memory.troubles());
    }

    public Memory memory() {
        return new Memory(rollOuts.revisions(), rollOuts.all(), groups.all(), drains.all(), troubles.all());
    }

    /** What this observation shows of changes; at most one event for each change. */
    public List<ChangeEvent> follow(Seen seen) {
        List<ChangeEvent> told = new ArrayList<>();
        if (Scope.isTold(seen.event().ref())) {
            switch (seen.event()) {
                case ResourceObserved observed -> observed(seen, observed, told);
                case ResourceVanished vanished -> vanished(seen, vanished, told);
            }
        }
        // After the observation: what it shows to be over must not begin with it.
        told.addAll(troubles.due(seen));
        return told;
    }

    private void observed(Seen seen, ResourceObserved observed, List<ChangeEvent> told) {
        Facts facts = observed.facts();
        if (!Scope.isTold(facts)) {
            return;
        }
        boolean rolls = RollOuts.KINDS.contains(facts.ref().kind());
        switch (observed.how()) {
            case FOUND -> {
                if (rolls) {
                    rollOuts.remember(facts, Progress.revision(facts));
                }
            }
            case CREATED, APPEARED_UNSEEN -> created(seen, facts, observed.how(), rolls, told);
            case CHANGED, CHANGED_UNSEEN -> changed(seen, observed, rolls, told);
        }
    }

    private void created(Seen seen, Facts facts, Sighting how, boolean rolls, List<ChangeEvent> told) {
        ChangePart part = Parts.created(facts, seen.model());
        if (Scope.isMadeBySomebody(facts)) {
            told.add(place(seen, facts, part, how == Sighting.APPEARED_UNSEEN));
        }
        if (rolls) {
            rollOuts.remember(facts, "1");
            if (part.running() && !told.isEmpty()) {
                rollOuts.begin(facts, Optional.empty(), told.getLast(), "1");
            }
        }
    }

    private void changed(Seen seen, ResourceObserved observed, boolean rolls, List<ChangeEvent> told) {
        Facts facts = observed.facts();
        boolean unseen = observed.how() == Sighting.CHANGED_UNSEEN;
        Optional<Facts> before = seen.before();
        if (rolls && before.isPresent() && isOtherTemplate(before.get(), facts)) {
            rolledOut(seen, before.get(), observed, told);
            return;
        }
        if (rolls) {
            rollOuts.progress(seen, facts).ifPresent(told::add);
        }
        if (facts.ref().kind().equals("Node")) {
            told.addAll(troubles.observed(seen, facts, observed.changes()));
        }
        if (isDoomed(facts.ref(), observed)) {
            told.add(place(seen, facts, Parts.deleted(facts.ref(), true, seen.model()), unseen));
            return;
        }
        List<Detail> details = Details.of(facts, observed.changes());
        if (!details.isEmpty()) {
            ChangeEvent event = place(seen, facts, Parts.changed(before, facts, details, seen.model()), unseen);
            told.add(event);
            cordon(seen, facts, details, event);
        }
    }

    private static boolean isOtherTemplate(Facts before, Facts now) {
        return !before.body().at("spec", "template").equals(now.body().at("spec", "template"));
    }

    /** The end of a namespace begins long before it is gone, and takes all that is in it along. */
    private static boolean isDoomed(ResourceRef ref, ResourceObserved observed) {
        return ref.kind().equals("Namespace")
                && observed.changes().stream()
                        .anyMatch(change ->
                                change.path().equals("metadata.deletionTimestamp") && change.before() == null);
    }

    private void rolledOut(Seen seen, Facts before, ResourceObserved observed, List<ChangeEvent> told) {
        Facts facts = observed.facts();
        Optional<Revision> earlier = rollOuts.earlier(facts);
        ChangePart part = Parts.rolledOut(before, facts, Details.of(facts, observed.changes()), earlier);
        rollOuts.cutShort(seen, facts.ref().uid(), Optional.of(facts)).ifPresent(told::add);
        ChangeEvent event = place(seen, facts, part, observed.how() == Sighting.CHANGED_UNSEEN);
        told.add(event);
        rollOuts.remember(facts, part.to());
        if (part.running()) {
            rollOuts.begin(facts, Optional.of(before), event, part.to());
        }
    }

    private void cordon(Seen seen, Facts node, List<Detail> details, ChangeEvent event) {
        for (Detail detail : details) {
            if (node.ref().kind().equals("Node") && detail.path().equals("spec.unschedulable")) {
                drains.over(node.ref().uid());
                if (node.body().at("spec").isTrue("unschedulable")) {
                    drains.cordoned(seen, node, event.change());
                }
            }
        }
    }

    private ChangeEvent place(Seen seen, Facts facts, ChangePart part, boolean unseen) {
        Writer by = facts.by();
        boolean happened = part.act() == Act.CHANGED
                && part.details().stream().allMatch(detail -> detail.path().startsWith("status"));
        Origin origin = happened ? Origins.unknown(unseen) : Origins.of(facts, seen, part.act() == Act.SCALED, unseen);
        Instant at = unseen && by != null && by.time() != null && by.time().isBefore(seen.at()) ? by.time() : seen.at();
        if (part.act() == Act.DELETED) {
            return groups.place(
                    seen, at, part, Origins.unknown(unseen), Groups.ofNamespace(facts.ref()), END_OF_NAMESPACE);
        }
        Optional<String> release = Origins.release(facts);
        boolean alone = happened
                || origin.who() == null
                || Scope.isClusterItself(origin.who())
                || facts.ref().kind().equals("Node");
        String key = alone
                ? null
                : origin.who() + " on "
                        + release.orElse("namespace " + facts.ref().namespace());
        return groups.place(seen, at, part, origin, key, release.isPresent() ? Groups.OF_A_RELEASE : Groups.OF_A_HAND);
    }

    private void vanished(Seen seen, ResourceVanished vanished, List<ChangeEvent> told) {
        ResourceRef ref = vanished.ref();
        boolean drained = drains.isLeaving(ref.uid());
        drains.left(seen, ref.uid()).ifPresent(told::add);
        drains.over(ref.uid());
        told.addAll(troubles.gone(seen, ref.uid()));
        if (drained || seen.before().filter(Scope::isTold).isEmpty()) {
            return;
        }
        rollOuts.cutShort(seen, ref.uid(), Optional.empty()).ifPresent(told::add);
        String end = Groups.ofNamespace(ref);
        boolean isNamespace = ref.kind().equals("Namespace");
        if (isNamespace && groups.holds(end, ref.uid())) {
            told.add(new ChangeEnded(
                    groups.find(end).orElseThrow(),
                    seen.at(),
                    ref.uid(),
                    Outcome.COMPLETE,
                    "gone with all that was in it",
                    seen.position()));
            groups.close(end, seen.at());
            return;
        }
        boolean withNamespace = isNamespace || groups.find(end).isPresent() || isEnding(seen, ref);
        if (withNamespace && !isNamespace && groups.isFull(end)) {
            return;
        }
        ChangePart part = Parts.deleted(ref, false, seen.model());
        String key = withNamespace
                ? end
                : "deleted of " + seen.before().flatMap(Origins::release).orElse("namespace " + ref.namespace());
        Duration wait = withNamespace ? END_OF_NAMESPACE : Groups.OF_A_HAND;
        boolean unseen = vanished.how() == Departure.VANISHED_UNSEEN;
        told.add(groups.place(seen, seen.at(), part, Origins.unknown(unseen), key, wait));
        if (isNamespace) {
            groups.close(end, seen.at());
        }
    }

    private static boolean isEnding(Seen seen, ResourceRef ref) {
        return seen.model()
                .find(Name.builtIn("Namespace", "", ref.namespace()))
                .filter(namespace ->
                        namespace.body().at("metadata", "deletionTimestamp").isPresent())
                .isPresent();
    }
}
