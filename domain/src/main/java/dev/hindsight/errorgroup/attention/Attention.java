package dev.hindsight.errorgroup.attention;

import dev.hindsight.decider.DomainEvent;
import dev.hindsight.errorgroup.ErrorGroupCommand.Wake;
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
import dev.hindsight.errorgroup.spike.SpikeRule;
import dev.hindsight.errorgroup.standing.Ignoring;
import dev.hindsight.errorgroup.standing.Merges;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Follows the groups of one cluster through its log and tells what is to be decided of them. What it tells follows from
 * the log and the time alone, so that it may be folded again from any earlier state. A merged group counts in its root,
 * and in itself again once it is split. Mutable, for one thread; holds at most so many groups, and of quiet ones little.
 */
public final class Attention {
    private final Freshness freshness;
    private final SeenGroups groups = new SeenGroups();
    private final Merges merges = new Merges();
    private final Ignoring ignoring = new Ignoring();
    private final Set<String> resolved = new TreeSet<>();
    private final Spikes spikes;
    private final Quiet quiet;
    private int minute;

    public Attention(Memory memory, Freshness freshness, int mostGroups) {
        this.freshness = freshness;
        this.minute = memory.minute();
        memory.groups().forEach(group -> groups.put(group.key(), group.seen()));
        memory.merged().forEach(merges::merge);
        memory.ignored().forEach(ignoring::put);
        resolved.addAll(memory.resolved());
        this.spikes = new Spikes(SpikeRule.STANDARD, groups, merges);
        this.quiet = new Quiet(groups, mostGroups, memory.hour());
    }

    public Memory memory() {
        List<Memory.Group> seen = new ArrayList<>(groups.size());
        groups.forEach((key, its) -> seen.add(Memory.Group.of(key, its)));
        return new Memory(minute, quiet.hour(), seen, new TreeSet<>(resolved), ignoring.copy(), merges.copy());
    }

    /** The next event of the log. */
    public List<Decision> follow(long position, Instant clock, DomainEvent event) {
        Turn turn = new Turn(position, clock);
        if (event instanceof ErrorGroupEvent about) {
            take(turn, about);
        }
        return after(turn);
    }

    /** Nothing happened, but it is later. */
    public List<Decision> passTime(long position, Instant clock) {
        return after(new Turn(position, clock));
    }

    /** Other rules are in force: whatever counts is judged by them. */
    public List<Decision> judgeAll() {
        List<Decision> decisions = new ArrayList<>();
        groups.forEach((key, seen) -> {
            if (seen.finding) {
                decisions.add(new Decision.OfFinding(key, true));
            }
        });
        return decisions;
    }

    private List<Decision> after(Turn turn) {
        if (turn.minute > minute) {
            minute = turn.minute;
            spikes.lookAtSpiking(turn);
            quiet.look(turn, freshness);
        }
        wake(turn);
        return turn.decisions();
    }

    private void take(Turn turn, ErrorGroupEvent event) {
        String key = event.key();
        switch (event) {
            case ErrorGroupOpened opened -> opened(turn, opened);
            case ErrorGroupOccurred occurred -> occurred(turn, key, occurred.occurrence());
            case ErrorGroupSpiked spiked -> {
                spikes.told(turn, spiked);
                ignoring.spiked(key);
            }
            case ErrorGroupCalmed calmed -> spikes.calmed(key);
            case ErrorGroupResolved now -> {
                open(key);
                resolved.add(key);
            }
            case ErrorGroupIgnored now -> {
                open(key);
                ignoring.put(key, Ignoring.Ignored.begins(now.until()));
            }
            case ErrorGroupRegressed _, ErrorGroupReopened _ -> open(key);
            case ErrorGroupMerged merged -> merged(turn, merged);
            case ErrorGroupSplit split -> split(turn, split);
            case ErrorGroupAppeared _, ErrorGroupAssigned _, ErrorGroupCommented _, ErrorGroupDistinguished _ -> {}
        }
        judge(turn, key);
    }

    private void opened(Turn turn, ErrorGroupOpened event) {
        touch(turn, event.key()).introduce(event.identity(), event.firstSeen(), turn.minute);
    }

    private void occurred(Turn turn, String key, Occurrence occurrence) {
        Seen own = touch(turn, key);
        int told = Math.min(Turn.minute(occurrence.window()), turn.minute);
        own.counts.add(told, occurrence.count(), turn.minute);
        for (String each : merges.upwards(key)) {
            touch(turn, each);
            ignoring.occurred(each, occurrence.count());
            judge(turn, each);
        }
        spikes.look(turn, merges.root(key));
    }

    private Seen touch(Turn turn, String key) {
        Seen seen = groups.touch(key, turn.minute);
        quiet.makeRoom(turn, key);
        return seen;
    }

    private void merged(Turn turn, ErrorGroupMerged event) {
        String key = event.key();
        spikes.end(turn, key);
        merges.merge(key, event.into());
        Seen member = groups.get(key);
        String root = merges.root(key);
        if (member != null && (groups.get(root) == null || groups.get(root).told < member.told)) {
            touch(turn, root);
            judge(turn, root);
        }
        spikes.look(turn, root);
    }

    private void split(Turn turn, ErrorGroupSplit event) {
        merges.split(event.key());
        spikes.look(turn, event.key());
        spikes.look(turn, merges.root(event.from()));
    }

    private void open(String key) {
        resolved.remove(key);
        ignoring.remove(key);
    }

    private void wake(Turn turn) {
        for (Map.Entry<String, ErrorGroupEvent.Why> over :
                ignoring.over(turn.clock).entrySet()) {
            String key = over.getKey();
            if (!turn.hasDecided(key)) {
                turn.decide(key, new Wake(over.getValue(), ignoring.untilOf(key), turn.position));
                open(key);
                judge(turn, key);
            }
        }
    }

    /** Tells when it counts otherwise than is known. */
    private void judge(Turn turn, String key) {
        Seen seen = groups.get(key);
        if (seen == null || seen.counting == Seen.Counting.NO) {
            return;
        }
        boolean counts = !merges.isMerged(key) && !resolved.contains(key) && !ignoring.has(key);
        if (counts != seen.finding) {
            seen.finding = counts;
            turn.judge(key, counts);
        }
    }
}
