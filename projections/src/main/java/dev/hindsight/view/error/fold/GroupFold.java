package dev.hindsight.view.error.fold;

import dev.hindsight.errorgroup.ErrorGroupEvent;
import dev.hindsight.errorgroup.ErrorGroupEvent.ErrorGroupAppeared;
import dev.hindsight.errorgroup.ErrorGroupEvent.ErrorGroupAssigned;
import dev.hindsight.errorgroup.ErrorGroupEvent.ErrorGroupCalmed;
import dev.hindsight.errorgroup.ErrorGroupEvent.ErrorGroupCommented;
import dev.hindsight.errorgroup.ErrorGroupEvent.ErrorGroupDistinguished;
import dev.hindsight.errorgroup.ErrorGroupEvent.ErrorGroupIgnored;
import dev.hindsight.errorgroup.ErrorGroupEvent.ErrorGroupMerged;
import dev.hindsight.errorgroup.ErrorGroupEvent.ErrorGroupOccurred;
import dev.hindsight.errorgroup.ErrorGroupEvent.ErrorGroupOpened;
import dev.hindsight.errorgroup.ErrorGroupEvent.ErrorGroupRegressed;
import dev.hindsight.errorgroup.ErrorGroupEvent.ErrorGroupReopened;
import dev.hindsight.errorgroup.ErrorGroupEvent.ErrorGroupResolved;
import dev.hindsight.errorgroup.ErrorGroupEvent.ErrorGroupSpiked;
import dev.hindsight.errorgroup.ErrorGroupEvent.ErrorGroupSplit;
import dev.hindsight.errorgroup.Occurrence;
import dev.hindsight.store.Recorded;
import dev.hindsight.view.fold.TemporalTable.Key;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Takes events up into the rows that they touch. */
record GroupFold(Touched touched, Added added) {
    void take(Recorded at) {
        ErrorGroupEvent event = (ErrorGroupEvent) at.event();
        GroupState group = touched.groups().current(Key.of(at.cluster(), event.key()));
        if (group != null) {
            take(at, event, group);
        } else if (event instanceof ErrorGroupOpened opened) {
            touched.groups().put(GroupState.opened(at, opened), at);
            added.identity(at, opened.identity());
            added.history(at, opened.key(), "opened");
        }
    }

    private void take(Recorded at, ErrorGroupEvent event, GroupState group) {
        switch (event) {
            case ErrorGroupOpened opened -> {}
            case ErrorGroupOccurred occurred -> occurred(at, group, occurred.occurrence());
            case ErrorGroupAppeared appeared -> added.history(at, group.key(), "appeared");
            case ErrorGroupSpiked spiked -> live(at, group, "spiked", life -> life.spiking(true));
            case ErrorGroupCalmed calmed -> live(at, group, "calmed", life -> life.spiking(false));
            case ErrorGroupResolved resolved -> live(at, group, "resolved", life -> life.with("resolved"));
            case ErrorGroupIgnored ignored -> live(at, group, "ignored", life -> life.with("ignored"));
            case ErrorGroupReopened reopened -> live(at, group, "reopened", life -> life.with("open"));
            case ErrorGroupRegressed regressed -> live(at, group, "regressed", life -> life.regressed(regressed.at()));
            case ErrorGroupAssigned assigned -> live(at, group, "assigned", life -> life.ownedBy(assigned.owner()));
            case ErrorGroupCommented commented -> live(at, group, "commented", GroupLife::commented);
            case ErrorGroupDistinguished distinguished -> {
                live(at, group, "distinguished", life -> life);
                added.distinct(at, group.key(), distinguished.other());
            }
            case ErrorGroupMerged merged -> merged(at, group, merged.into());
            case ErrorGroupSplit split -> split(at, group);
        }
    }

    private void live(Recorded at, GroupState group, String type, UnaryOperator<GroupLife> next) {
        touched.groups().put(group.with(next.apply(group.life())), at);
        added.history(at, group.key(), type);
    }

    private void occurred(Recorded at, GroupState group, Occurrence told) {
        int newPods = 0;
        for (Map.Entry<String, Long> pod : told.pods().entrySet()) {
            newPods += place(at, group, PlaceState.POD, pod, told) ? 1 : 0;
        }
        for (Map.Entry<String, Long> release : told.releases().entrySet()) {
            place(at, group, PlaceState.RELEASE, release, told);
        }
        Tally tally = Tally.of(told);
        touched.groups().put(group.occurred(tally, newPods), at);
        for (GroupState above : above(group)) {
            touched.groups().put(above.memberOccurred(tally), at);
        }
        added.occurrence(at, group.key(), told);
    }

    /** @return whether it is the first time there */
    private boolean place(Recorded at, GroupState group, String sort, Map.Entry<String, Long> name, Occurrence told) {
        Key id = Key.of(group.cluster(), group.key(), sort, name.getKey());
        PlaceState now = PlaceState.of(id, name.getValue(), told);
        PlaceState before = touched.places().current(id);
        touched.places().put(before == null ? now : before.plus(now), at);
        return before == null && !name.getKey().isEmpty();
    }

    private void merged(Recorded at, GroupState group, String into) {
        GroupState part = group.with(group.life().mergedInto(into));
        touched.groups().put(part, at);
        for (GroupState above : above(part)) {
            for (GroupState below : withMembers(part)) {
                touched.members().put(new MemberState(above.cluster(), above.key(), below.key()), at);
            }
            touched.groups().put(above.withMembers(members(above)), at);
        }
        added.history(at, group.key(), "merged");
        added.history(at, into, "joined");
    }

    private void split(Recorded at, GroupState group) {
        for (GroupState above : above(group)) {
            for (GroupState below : withMembers(group)) {
                touched.members().end(new MemberState(above.cluster(), above.key(), below.key()).id(), at);
            }
            touched.groups().put(above.withMembers(members(above)), at);
        }
        added.history(at, group.key(), "split");
        added.history(at, group.life().mergedInto(), "left");
        touched.groups().put(group.with(group.life().mergedInto(null)), at);
    }

    /** The groups that it is part of, the nearest first. */
    private List<GroupState> above(GroupState group) {
        Set<GroupState> above = new LinkedHashSet<>();
        String into = group.life().mergedInto();
        while (into != null) {
            GroupState next = touched.groups().current(Key.of(group.cluster(), into));
            into = next == null || !above.add(next) ? null : next.life().mergedInto();
        }
        return List.copyOf(above);
    }

    private List<GroupState> members(GroupState root) {
        return touched.members().startingWith(root.id()).stream()
                .map(member -> touched.groups().current(Key.of(member.cluster(), member.key())))
                .toList();
    }

    private List<GroupState> withMembers(GroupState group) {
        List<GroupState> all = new ArrayList<>(members(group));
        all.add(group);
        return all;
    }
}
