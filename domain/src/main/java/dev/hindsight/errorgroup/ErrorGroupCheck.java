package dev.hindsight.errorgroup;

import dev.hindsight.errorgroup.ErrorGroupCommand.Assign;
import dev.hindsight.errorgroup.ErrorGroupCommand.Comment;
import dev.hindsight.errorgroup.ErrorGroupCommand.Distinguish;
import dev.hindsight.errorgroup.ErrorGroupCommand.Ignore;
import dev.hindsight.errorgroup.ErrorGroupCommand.Merge;
import dev.hindsight.errorgroup.ErrorGroupCommand.Reopen;
import dev.hindsight.errorgroup.ErrorGroupCommand.Resolve;
import dev.hindsight.errorgroup.ErrorGroupCommand.Split;
import dev.hindsight.errorgroup.ErrorGroupRefusal.Wrong;
import java.util.Optional;
import java.util.regex.Pattern;

/** What people's wishes about a group must be like to be taken. */
final class ErrorGroupCheck {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_COMMENT = 4000;
    private static final Pattern KEY = Pattern.compile("[0-9a-f]{32}");

    static Optional<ErrorGroupRefusal> wrong(String key, ErrorGroupCommand command) {
        return switch (command) {
            case Resolve resolve -> name("release", resolve.release()).or(() -> reason(resolve.reason()));
            case Ignore ignore -> until(ignore).or(() -> reason(ignore.reason()));
            case Reopen reopen ->
                reopen.reason().isBlank()
                        ? wrong("reason", "Say why: whoever looks at it later wants to know.")
                        : reason(reopen.reason());
            case Merge merge -> other("into", key, merge.into()).or(() -> reason(merge.reason()));
            case Split split -> reason(split.reason());
            case Assign assign -> name("owner", assign.owner());
            case Comment comment -> comment(comment);
            case Distinguish distinguish ->
                other("other", key, distinguish.other()).or(() -> reason(distinguish.reason()));
            case ErrorGroupCommand.Occur occur -> Optional.empty();
            case ErrorGroupCommand.Spike spike -> Optional.empty();
            case ErrorGroupCommand.Calm calm -> Optional.empty();
            case ErrorGroupCommand.Wake wake -> Optional.empty();
        };
    }

    private static Optional<ErrorGroupRefusal> until(Ignore ignore) {
        IgnoreUntil until = ignore.until();
        if (until.time() != null && !until.time().isAfter(ignore.clock())) {
            String words = "The time until which it is ignored is over already: the cluster's clock says ";
            return wrong("until", words + ignore.clock() + ".");
        }
        return until.count() != null && until.count() < 1
                ? wrong("count", "It must occur at least once more to come back.")
                : Optional.empty();
    }

    private static Optional<ErrorGroupRefusal> comment(Comment comment) {
        if (comment.text().isBlank()) {
            return wrong("text", "There is nothing in it.");
        }
        return comment.text().length() > LONGEST_COMMENT
                ? wrong("text", "It is longer than " + LONGEST_COMMENT + " characters.")
                : name("id", comment.id());
    }

    private static Optional<ErrorGroupRefusal> other(String field, String key, String other) {
        if (!KEY.matcher(other).matches()) {
            return wrong(field, "This is no key of a group: those have 32 hex digits.");
        }
        return other.equals(key) ? wrong(field, "This is the group itself.") : Optional.empty();
    }

    private static Optional<ErrorGroupRefusal> reason(String reason) {
        return reason.length() > LONGEST_REASON
                ? wrong("reason", "The reason is longer than " + LONGEST_REASON + " characters.")
                : Optional.empty();
    }

    private static Optional<ErrorGroupRefusal> name(String field, String name) {
        return name.length() > LONGEST_NAME
                ? wrong(field, "It is longer than " + LONGEST_NAME + " characters.")
                : Optional.empty();
    }

    private static Optional<ErrorGroupRefusal> wrong(String field, String words) {
        return Optional.of(new Wrong(field, words));
    }

    private ErrorGroupCheck() {}
}
