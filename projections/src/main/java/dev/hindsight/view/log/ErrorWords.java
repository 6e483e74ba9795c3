package dev.hindsight.view.log;

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
import dev.hindsight.errorgroup.IgnoreUntil;
import java.util.ArrayList;
import java.util.List;

/** What an event of a group of errors says, in one line. */
public final class ErrorWords {
    private ErrorWords() {}

    public static String of(ErrorGroupEvent event) {
        return switch (event) {
            case ErrorGroupOpened opened ->
                "a new error: " + opened.identity().fingerprint().title();
            case ErrorGroupAppeared appeared -> "the error occurred in release " + appeared.release();
            case ErrorGroupOccurred occurred ->
                "the error occurred " + times(occurred.occurrence().count());
            case ErrorGroupSpiked spiked ->
                "the error spiked: " + times(spiked.count()) + " within five minutes, usually " + usual(spiked);
            case ErrorGroupCalmed calmed -> "the error calmed down: " + times(calmed.count()) + " within five minutes";
            case ErrorGroupResolved resolved ->
                "the error was resolved"
                        + (resolved.release().isEmpty() ? "" : " in release " + resolved.release())
                        + because(resolved.reason());
            case ErrorGroupIgnored ignored ->
                "the error is ignored " + until(ignored.until()) + because(ignored.reason());
            case ErrorGroupRegressed regressed ->
                "the error came back" + (regressed.release().isEmpty() ? "" : " in release " + regressed.release());
            case ErrorGroupReopened reopened -> "the error is open again, " + why(reopened);
            case ErrorGroupMerged merged -> "the error was merged into " + merged.into() + because(merged.reason());
            case ErrorGroupSplit split -> "the error was split off from " + split.from() + because(split.reason());
            case ErrorGroupAssigned assigned ->
                assigned.owner().isEmpty() ? "nobody cares for the error" : assigned.owner() + " cares for the error";
            case ErrorGroupCommented commented -> "a comment: " + commented.text();
            case ErrorGroupDistinguished distinguished ->
                "the error is not the same as " + distinguished.other() + because(distinguished.reason());
        };
    }

    private static String times(long count) {
        return count == 1 ? "once" : count + " times";
    }

    private static String usual(ErrorGroupSpiked spiked) {
        return spiked.median() == 0 ? "never" : "%.0f".formatted(spiked.median());
    }

    private static String because(String reason) {
        return reason == null || reason.isEmpty() ? "" : ", because: " + reason;
    }

    private static String until(IgnoreUntil until) {
        List<String> ends = new ArrayList<>();
        if (until.time() != null) {
            ends.add("until " + until.time());
        }
        if (until.count() != null) {
            ends.add("until it occurred " + until.count() + " times more");
        }
        if (until.spike()) {
            ends.add("until it spikes");
        }
        return ends.isEmpty() ? "for ever" : String.join(" or ", ends);
    }

    private static String why(ErrorGroupReopened reopened) {
        return switch (reopened.why()) {
            case BY_HAND -> "because: " + reopened.reason();
            case TIME_OVER -> "for the time is over for which it was ignored";
            case COUNT_REACHED -> "for it occurred as often as it was ignored for";
            case SPIKED -> "for it spiked";
        };
    }
}
