package dev.hindsight.fingerprint;

import dev.hindsight.fingerprint.Fingerprint.Basis;
import dev.hindsight.fingerprint.Fingerprint.Part;
import dev.hindsight.fingerprint.normal.Normaliser;
import java.util.List;

/** The key of a warning of Kubernetes: its reason, what it is about and the template of what it says. */
public final class WarningFingerprint {
    private static final int LOOKED_AT = 4_000;
    private static final int TEMPLATE = 500;
    private static final int TITLE = 200;

    /** How Kubernetes marks the one event that stands for many. */
    private static final String COMBINED = "(combined from similar events): ";

    /**
     * @param service the workload that it is about
     * @param kind of the object that it is about, which may be the workload or one of its pods
     */
    public static Fingerprint of(String namespace, String service, String kind, String reason, String message) {
        String own = message.startsWith(COMBINED) ? message.substring(COMBINED.length()) : message;
        String template = cut(Normaliser.of(own.strip(), LOOKED_AT).text(), TEMPLATE);
        List<Part> parts = List.of(
                new Part("namespace", namespace, true),
                new Part("service", service, true),
                new Part("kind", kind, true),
                new Part("reason", reason, true),
                new Part("template", template, true));
        Digest digest = new Digest().add(Fingerprinter.RULE_SET).add("kubernetes");
        parts.forEach(part -> digest.add(part.name()).add(part.value()));
        String title = cut(template.isEmpty() ? reason : reason + ": " + template, TITLE);
        return new Fingerprint(
                digest.hex(32), "", Basis.KUBERNETES, title, template, "", parts, Fingerprinter.RULE_SET);
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }

    private WarningFingerprint() {}
}
