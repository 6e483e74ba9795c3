package dev.hindsight.change;

import dev.hindsight.resource.ResourceRef;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** A change in words that a person would say. */
public final class Sentences {
    private static final int MOST_USERS = 3;

    private Sentences() {}

    /** {@code Deployment shop/cart rolled out revision 7 → 8: image cart:1 → cart:2 (kubectl-set); 3 of 3 ready after 41 s}. */
    public static String of(Story story) {
        PartStory principal = story.principal();
        int others = story.parts().size() - 1;
        String by = by(story.origin());
        String unseen = story.origin().unseen() ? "; seen only later" : "";
        if (others == 0) {
            return of(principal, by) + unseen;
        }
        long kinds =
                story.parts().stream().map(part -> part.part().act()).distinct().count();
        boolean alike = kinds == 1 && principal.part().act() != Act.ROLLED_OUT;
        return alike && others >= MOST_USERS
                ? (others + 1) + " objects "
                        + (principal.part().act() == Act.CREATED ? "were created" : verbOfMany(principal))
                        + namespace(story) + ", " + subject(principal.part().ref()) + " among them" + by + unseen
                : of(principal, by) + with(story, principal) + unseen;
    }

    private static String with(Story story, PartStory principal) {
        List<PartStory> others =
                story.parts().stream().filter(part -> part != principal).toList();
        return others.size() < MOST_USERS
                ? others.stream().map(Sentences::of).collect(Collectors.joining("; ", "; with it ", ""))
                : "; and " + others.size() + " other changes";
    }

    private static String verbOfMany(PartStory part) {
        return part.part().act() == Act.DELETED ? "were deleted" : "were changed";
    }

    private static String namespace(Story story) {
        List<String> namespaces = story.parts().stream()
                .map(part -> part.part().ref().namespace())
                .filter(namespace -> !namespace.isEmpty())
                .distinct()
                .toList();
        return namespaces.size() == 1 ? " in " + namespaces.getFirst() : "";
    }

    /** One part by itself. */
    public static String of(PartStory story) {
        return of(story, "");
    }

    private static String of(PartStory story, String by) {
        ChangePart part = story.part();
        String words = part.words().isEmpty() ? "" : separator(part) + part.words();
        return subject(part.ref()) + verb(story) + revision(part) + words + usedBy(part) + by + ending(story);
    }

    public static String subject(ResourceRef ref) {
        return ref.kind() + " " + (ref.namespace().isEmpty() ? "" : ref.namespace() + "/") + ref.name();
    }

    private static String separator(ChangePart part) {
        return part.act() == Act.SCALED || part.category() == Category.NODE && part.act() == Act.CHANGED ? " " : ": ";
    }

    private static String verb(PartStory story) {
        boolean done = story.outcome() == Outcome.COMPLETE;
        return switch (story.part().act()) {
            case CREATED -> " was created";
            case DELETED -> " was deleted";
            case ROLLED_OUT -> done ? " rolled out" : open(story) ? " is rolling out" : " began to roll out";
            case ROLLED_BACK ->
                done ? " was rolled back" : open(story) ? " is being rolled back" : " began to roll back";
            case RESTARTED -> done ? " was restarted" : open(story) ? " is being restarted" : " began to restart";
            case SCALED, CHANGED -> "";
        };
    }

    private static boolean open(PartStory story) {
        return story.outcome().isOpen();
    }

    private static String revision(ChangePart part) {
        return part.to() == null || part.from() == null ? "" : " revision " + part.from() + " → " + part.to();
    }

    private static String usedBy(ChangePart part) {
        if (part.usedBy().isEmpty()) {
            return "";
        }
        int more = part.usedBy().size() - MOST_USERS;
        return "; used by "
                + part.usedBy().stream()
                        .limit(MOST_USERS)
                        .map(Sentences::subject)
                        .collect(Collectors.joining(", "))
                + (more > 0 ? " and " + more + " more" : "");
    }

    private static String by(Origin origin) {
        if (origin.who() == null && origin.trigger() == null) {
            return "";
        }
        String between = origin.who() == null || origin.trigger() == null ? "" : ", ";
        return " (" + (origin.who() == null ? "" : origin.who()) + between
                + (origin.trigger() == null ? "" : origin.trigger()) + ")";
    }

    private static String ending(PartStory story) {
        return story.ending().isEmpty() ? "" : "; " + story.ending();
    }

    /** {@code 41 s}, {@code 12 min 5 s}, {@code 3 h 10 min}. */
    public static String duration(Duration duration) {
        long seconds = Math.max(0, Math.round(duration.toMillis() / 1000.0));
        if (seconds < 120) {
            return seconds + " s";
        }
        return seconds < 7200
                ? seconds / 60 + " min" + (seconds % 60 == 0 ? "" : " " + seconds % 60 + " s")
                : seconds / 3600 + " h" + (seconds / 60 % 60 == 0 ? "" : " " + seconds / 60 % 60 + " min");
    }
}
