package dev.hindsight.errorgroup;

import dev.hindsight.decider.Decider;
import dev.hindsight.errorgroup.ErrorGroupCommand.Assign;
import dev.hindsight.errorgroup.ErrorGroupCommand.Calm;
import dev.hindsight.errorgroup.ErrorGroupCommand.Comment;
import dev.hindsight.errorgroup.ErrorGroupCommand.Distinguish;
import dev.hindsight.errorgroup.ErrorGroupCommand.Ignore;
import dev.hindsight.errorgroup.ErrorGroupCommand.Merge;
import dev.hindsight.errorgroup.ErrorGroupCommand.Occur;
import dev.hindsight.errorgroup.ErrorGroupCommand.Reopen;
import dev.hindsight.errorgroup.ErrorGroupCommand.Resolve;
import dev.hindsight.errorgroup.ErrorGroupCommand.Spike;
import dev.hindsight.errorgroup.ErrorGroupCommand.Split;
import dev.hindsight.errorgroup.ErrorGroupCommand.Wake;
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
import dev.hindsight.errorgroup.ErrorGroupEvent.Why;
import dev.hindsight.errorgroup.ErrorGroupRefusal.NotMerged;
import dev.hindsight.errorgroup.ErrorGroupRefusal.PartOfAnother;
import dev.hindsight.errorgroup.ErrorGroupRefusal.Unknown;
import dev.hindsight.errorgroup.ErrorGroupState.Known;
import dev.hindsight.errorgroup.ErrorGroupState.None;
import dev.hindsight.errorgroup.ErrorGroupState.Standing;
import dev.hindsight.errorgroup.ErrorGroupState.Standing.Ignored;
import dev.hindsight.errorgroup.ErrorGroupState.Standing.Open;
import dev.hindsight.errorgroup.ErrorGroupState.Standing.Resolved;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The life of one group: opened by its first occurrence, and then what people say of it and what time and numbers make
 * of that. How often it occurs is in streams of their own. What is refused appends nothing; ask {@link #refusal} first
 * to tell whoever wished it.
 */
public final class ErrorGroupDecider implements Decider<ErrorGroupCommand, ErrorGroupState, ErrorGroupEvent> {
    /** The type of stream; its id is the group's key. */
    public static final String STREAM = "errorgroup";

    @Override
    public ErrorGroupState initial() {
        return new None();
    }

    /** Empty when the wish will be followed. */
    public Optional<ErrorGroupRefusal> refusal(ErrorGroupState state, ErrorGroupCommand command) {
        if (command instanceof Occur) {
            return Optional.empty();
        }
        return state instanceof Known known
                ? ErrorGroupCheck.wrong(known.identity().key(), command).or(() -> unfit(known, command))
                : Optional.of(new Unknown());
    }

    private static Optional<ErrorGroupRefusal> unfit(Known known, ErrorGroupCommand command) {
        return switch (command) {
            case Split split -> known.isMerged() ? Optional.empty() : Optional.of(new NotMerged());
            case Resolve resolve -> partOfAnother(known);
            case Ignore ignore -> partOfAnother(known);
            case Reopen reopen -> partOfAnother(known);
            case Assign assign -> partOfAnother(known);
            case Merge merge -> known.mergedInto().equals(merge.into()) ? Optional.empty() : partOfAnother(known);
            default -> Optional.empty();
        };
    }

    private static Optional<ErrorGroupRefusal> partOfAnother(Known known) {
        return known.isMerged() ? Optional.of(new PartOfAnother(known.mergedInto())) : Optional.empty();
    }

    @Override
    public List<ErrorGroupEvent> decide(ErrorGroupState state, ErrorGroupCommand command) {
        if (refusal(state, command).isPresent()) {
            return List.of();
        }
        return switch (state) {
            case None none -> command instanceof Occur occur ? opened(occur) : List.of();
            case Known known ->
                command instanceof Occur occur
                        ? occurred(known, occur)
                        : decide(known, known.identity().key(), command);
        };
    }

    private static List<ErrorGroupEvent> opened(Occur occur) {
        List<ErrorGroupEvent> events = new ArrayList<>();
        events.add(new ErrorGroupOpened(occur.identity(), occur.first()));
        appeared(List.of(), occur.identity().key(), occur).ifPresent(events::add);
        return Collections.unmodifiableList(events);
    }

    private static List<ErrorGroupEvent> occurred(Known known, Occur occur) {
        String key = known.identity().key();
        List<ErrorGroupEvent> events = new ArrayList<>();
        appeared(known.releases(), key, occur).ifPresent(events::add);
        if (!known.isMerged() && known.standing() instanceof Resolved resolved && isBack(resolved, occur)) {
            events.add(new ErrorGroupRegressed(key, occur.last(), occur.release()));
        }
        return Collections.unmodifiableList(events);
    }

    private static Optional<ErrorGroupEvent> appeared(List<String> known, String key, Occur occur) {
        return occur.release().isEmpty() || known.contains(occur.release())
                ? Optional.empty()
                : Optional.of(new ErrorGroupAppeared(key, occur.release(), occur.first()));
    }

    /** What occurred before it was resolved may be told late and says nothing. */
    private static boolean isBack(Resolved resolved, Occur occur) {
        return occur.last().isAfter(resolved.at())
                && Releases.isBackIn(occur.release(), resolved.release(), resolved.releasesBefore());
    }

    private static List<ErrorGroupEvent> decide(Known known, String key, ErrorGroupCommand command) {
        Standing standing = known.standing();
        return switch (command) {
            case Resolve(String release, String reason, Instant clock) ->
                only(
                        !(standing instanceof Resolved now && now.release().equals(release)),
                        new ErrorGroupResolved(key, release, reason, clock));
            case Ignore ignore ->
                only(
                        !standing.equals(new Ignored(ignore.until())),
                        new ErrorGroupIgnored(key, ignore.until(), ignore.reason()));
            case Reopen reopen ->
                only(!(standing instanceof Open), new ErrorGroupReopened(key, Why.BY_HAND, reopen.reason(), 0));
            case Merge merge -> only(!known.isMerged(), new ErrorGroupMerged(key, merge.into(), merge.reason()));
            case Split split -> List.of(new ErrorGroupSplit(key, known.mergedInto(), split.reason()));
            case Assign assign ->
                only(!known.treatment().owner().equals(assign.owner()), new ErrorGroupAssigned(key, assign.owner()));
            case Comment comment ->
                only(
                        !known.remarks().comments().contains(comment.id()),
                        new ErrorGroupCommented(key, comment.id(), comment.text()));
            case Distinguish(String other, String reason) ->
                only(!known.remarks().distinguished().contains(other), new ErrorGroupDistinguished(key, other, reason));
            case Spike(Instant at, long count, double median, double deviation, long basis) ->
                only(
                        basis > known.basis() && !known.spiking(),
                        new ErrorGroupSpiked(key, at, count, median, deviation, basis));
            case Calm(Instant at, long count, long basis) ->
                only(basis > known.basis() && known.spiking(), new ErrorGroupCalmed(key, at, count, basis));
            case Wake(Why why, IgnoreUntil until, long basis) ->
                only(
                        basis > known.basis() && standing.equals(new Ignored(until)),
                        new ErrorGroupReopened(key, why, "", basis));
            case Occur occur -> List.of();
        };
    }

    private static List<ErrorGroupEvent> only(boolean when, ErrorGroupEvent event) {
        return when ? List.of(event) : List.of();
    }

    @Override
    public ErrorGroupState evolve(ErrorGroupState state, ErrorGroupEvent event) {
        if (event instanceof ErrorGroupOpened opened) {
            return new Known(opened.identity(), opened.firstSeen());
        }
        return state instanceof Known known ? evolve(known, event) : state;
    }

    private static Known evolve(Known known, ErrorGroupEvent event) {
        return switch (event) {
            case ErrorGroupOpened opened -> known;
            case ErrorGroupOccurred occurred -> known;
            case ErrorGroupAppeared appeared -> known.appearedIn(appeared.release());
            case ErrorGroupSpiked spiked -> known.judged(true, spiked.basis());
            case ErrorGroupCalmed calmed -> known.judged(false, calmed.basis());
            case ErrorGroupResolved resolved ->
                known.with(new Resolved(resolved.release(), resolved.at(), known.releases()));
            case ErrorGroupIgnored ignored -> known.with(new Ignored(ignored.until()));
            case ErrorGroupRegressed regressed -> known.with(new Open());
            case ErrorGroupReopened reopened -> known.with(new Open()).judged(known.spiking(), reopened.basis());
            case ErrorGroupMerged merged -> known.with(known.treatment().mergedInto(merged.into()));
            case ErrorGroupSplit split -> known.with(known.treatment().mergedInto(""));
            case ErrorGroupAssigned assigned -> known.with(known.treatment().ownedBy(assigned.owner()));
            case ErrorGroupCommented commented -> known.with(known.remarks().commented(commented.id()));
            case ErrorGroupDistinguished distinguished ->
                known.with(known.remarks().distinguishedFrom(distinguished.other()));
        };
    }
}
