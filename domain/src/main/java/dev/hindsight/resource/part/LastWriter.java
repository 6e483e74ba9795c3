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
        Writer any = null;
        Writer ofContent = null;
        for (Tree entry : entries.subList(0, Math.min(MAX_ENTRIES, entries.size()))) {
            if (!entry.text("subresource").equals("status")
                    && !entry.text("manager").isBlank()) {
                any = later(any, writer(entry));
                ofContent = hasContent(entry) ? later(ofContent, writer(entry)) : ofContent;
            }
        }
        return ofContent != null && !isLongAfter(ofContent, any) ? ofContent : any;
    }

    private static boolean hasContent(Tree entry) {
        return entry.at("fieldsV1").names().stream()
                .anyMatch(field -> !field.equals("f:metadata") && !field.equals("f:status"));
    }

    private static boolean isLongAfter(Writer first, Writer second) {
        return first.time() != null
                && second.time() != null
                && second.time().isAfter(first.time().plus(NOTES_FOLLOW));
    }

    private static Writer later(Writer one, Writer other) {
        boolean older = one != null
                && one.time() != null
                && (other.time() == null || other.time().isBefore(one.time()));
        return older ? one : other;
    }

    private static Writer writer(Tree entry) {
        String subresource = entry.text("subresource");
        return new Writer(
                name(entry.text("manager")),
                subresource.isEmpty() ? null : name(subresource),
                time(entry.text("time")));
    }

    private static String name(String raw) {
        return CleanText.of(CleanText.start(raw, MAX_NAME));
    }

    private static Instant time(String text) {
        try {
            return text.isEmpty() ? null : Instant.parse(text);
        } catch (DateTimeParseException notATime) {
            return null;
        }
    }
}
