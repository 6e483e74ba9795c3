package dev.hindsight.fingerprint;

import dev.hindsight.fingerprint.Fingerprint.Basis;
import dev.hindsight.fingerprint.Fingerprint.Part;
import dev.hindsight.logline.Level;
import java.util.List;
import java.util.Locale;

/** The key of what is not grouped any more, because a service has come up with too many new groups in an hour. */
public final class OverflowFingerprint {
    public static Fingerprint of(String namespace, String service, Level level, int most) {
        String words = level.name().toLowerCase(Locale.ROOT);
        List<Part> parts = List.of(
                new Part("namespace", namespace, true),
                new Part("service", service, true),
                new Part("level", level.name(), true),
                new Part("template", "any: more than " + most + " new groups in an hour", false));
        Digest digest = new Digest().add(Fingerprinter.RULE_SET).add("overflow");
        parts.stream()
                .filter(Part::counted)
                .forEach(part -> digest.add(part.name()).add(part.value()));
        String title = "More than " + most + " new groups in an hour: further ones of level " + words
                + " are counted here together";
        return new Fingerprint(
                digest.hex(32), "", Basis.LEVEL_AND_TEMPLATE, title, "<*>", "", parts, Fingerprinter.RULE_SET);
    }

    private OverflowFingerprint() {}
}
