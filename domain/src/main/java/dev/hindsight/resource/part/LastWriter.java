package dev.hindsight.resource.part;

import dev.hindsight.resource.Tree;
import dev.hindsight.resource.Writer;
import dev.hindsight.resource.mask.CleanText;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;

/** Who wrote last what is wanted of a raw object. */
public final class LastWriter {
    private static final int MAX_NAME = 128;
    private static final int MAX_ENTRIES = 64;

    /** A controller notes things about a fresh specification within this time: whoever wrote the latter counts. */
    private static final Duration NOTES_FOLLOW = Duration.ofSeconds(5);

    private LastWriter() {}

    /**
     * Of those who wrote no mere status the last one, where one who wrote more than metadata goes first. Null when
     * nothing is said, and for an object that a controller made from another: its writer says nothing.
     */
    public static Writer of(Tree raw) {
        Tree metadata = raw.at("metadata");
        boolean made = metadata.items("ownerReferences").stream().anyMatch(owner -> owner.isTrue("controller"));
        List<Tree> entries = metadata.items("managedFields");
        if (made || entries.isEmpty()) {
            return null;
        }
        Tree any = Tree.EMPTY;
        Tree ofContent = Tree.EMPTY;
        String scaler = null;
        for (Tree entry : entries.subList(0, Math.min(MAX_ENTRIES, entries.size()))) {
            String subresource = entry.text("subresource");
            if (subresource.equals("scale")) {
                scaler = name(entry);
            } else if (subresource.isEmpty() && name(entry) != null) {
                any = later(any, entry);
                ofContent = hasContent(entry) ? later(ofContent, entry) : ofContent;
            }
        }
        Tree last = ofContent.isEmpty() || isLongAfter(ofContent, any) ? any : ofContent;
        return last.isEmpty() && scaler == null ? null : new Writer(name(last), scaler, time(last));
    }

    private static boolean hasContent(Tree entry) {
        return entry.at("fieldsV1").names().stream()
                .anyMatch(field -> !field.equals("f:metadata") && !field.equals("f:status"));
    }

    private static boolean isLongAfter(Tree first, Tree second) {
        return time(first) != null
                && time(second) != null
                && time(second).isAfter(time(first).plus(NOTES_FOLLOW));
    }

    private static Tree later(Tree one, Tree other) {
        boolean older = time(one) != null && (time(other) == null || time(other).isBefore(time(one)));
        return older ? one : other;
    }

    private static String name(Tree entry) {
        String name = entry.text("manager");
        return name.isBlank() ? null : CleanText.of(CleanText.start(name, MAX_NAME));
    }

    private static Instant time(Tree entry) {
        try {
            String text = entry.text("time");
            return text.isEmpty() ? null : Instant.parse(text);
        } catch (DateTimeParseException notATime) {
            return null;
        }
    }
}
