package dev.hindsight.fingerprint;

import dev.hindsight.fingerprint.Fingerprint.Basis;
import dev.hindsight.fingerprint.Fingerprint.Part;
import dev.hindsight.fingerprint.normal.Normalised;
import dev.hindsight.fingerprint.normal.Normaliser;
import dev.hindsight.logline.LogEntry;
import dev.hindsight.logline.StackTrace;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The key of an entry. It depends on the entry alone: what came before or how often changes nothing. In the order of
 * preference: exception and frames of the application; exception and template; level and template.
 */
public final class Fingerprinter {
    /** Part of every key: new rules never re-group the past. */
    public static final String RULE_SET = "1";

    private static final int LOOKED_AT = 4_000;
    private static final int TEMPLATE = 500;
    private static final int TITLE = 200;

    private Fingerprinter() {}

    /** @param service name of the workload; empty when nobody knows, as is {@code namespace} */
    public static Fingerprint of(String namespace, String service, LogEntry entry) {
        Normalised message = Normaliser.of(firstLine(entry), LOOKED_AT);
        String template = cut(message.text(), TEMPLATE);
        String type = entry.stack().map(StackTrace::type).orElse("");
        List<String> frames = entry.stack().map(Frames::of).orElse(List.of());
        Basis basis = !frames.isEmpty()
                ? Basis.FRAMES
                : type.isEmpty() ? Basis.LEVEL_AND_TEMPLATE : Basis.EXCEPTION_AND_TEMPLATE;
        List<Part> parts = new ArrayList<>();
        parts.add(new Part("namespace", namespace, true));
        parts.add(new Part("service", service, true));
        entry.stack().ifPresent(stack -> exceptions(stack, parts));
        frames.forEach(frame -> parts.add(new Part("frame", frame, true)));
        parts.add(new Part("template", template, basis != Basis.FRAMES));
        parts.add(new Part("level", entry.level().name(), basis == Basis.LEVEL_AND_TEMPLATE));
        if (!message.rows().isEmpty()) {
            parts.add(new Part("varies", varying(message), false));
        }
        String faultKey = entry.stack().map(stack -> faultKey(stack, frames)).orElse("");
        return new Fingerprint(
                key(parts), faultKey, basis, title(type, template), template, type, List.copyOf(parts), RULE_SET);
    }

    private static void exceptions(StackTrace stack, List<Part> parts) {
        parts.add(new Part("exception", stack.type(), true));
        String root = Frames.rootType(stack);
        if (!root.equals(stack.type())) {
            parts.add(new Part("cause", root, true));
        }
    }

    private static String varying(Normalised message) {
        return message.rows().stream()
                .map(row -> row.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    private static String key(List<Part> parts) {
        Digest digest = new Digest().add(RULE_SET);
        parts.stream()
                .filter(Part::counted)
                .forEach(part -> digest.add(part.name()).add(part.value()));
        return digest.hex(32);
    }

    private static String faultKey(StackTrace stack, List<String> frames) {
        if (frames.isEmpty()) {
            return "";
        }
        Digest digest = new Digest().add(RULE_SET).add(Frames.rootType(stack));
        frames.stream().limit(3).forEach(digest::add);
        return digest.hex(16);
    }

    private static String title(String type, String template) {
        if (type.isEmpty() || template.startsWith(type)) {
            return cut(template, TITLE);
        }
        return cut(template.isEmpty() ? type : type + ": " + template, TITLE);
    }

    /** The message's first line that says something; the exception's when the entry has none of its own. */
    private static String firstLine(LogEntry entry) {
        String own = entry.message();
        String message = own.isBlank() ? entry.stack().map(StackTrace::message).orElse("") : own;
        String stripped = message.strip();
        int end = stripped.indexOf('\n');
        return end < 0 ? stripped : stripped.substring(0, end);
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }
}
