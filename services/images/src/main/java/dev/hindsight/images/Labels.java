package dev.hindsight.images;

import dev.hindsight.images.sbom.Sbom;
import java.util.SortedMap;
import java.util.TreeMap;

/** What an image tells of itself. */
final class Labels {
    static final String OCI = "org.opencontainers.image.";
    static final String OURS = "dev.hindsight.image.";

    static SortedMap<String, String> of(Workshop workshop, String title, String description, String version) {
        SortedMap<String, String> labels = new TreeMap<>();
        labels.put(OCI + "title", title);
        labels.put(OCI + "description", description);
        labels.put(OCI + "version", version);
        labels.put(OCI + "revision", workshop.source().revision());
        labels.put(OCI + "created", workshop.source().time().toString());
        labels.put(OCI + "licenses", "Apache-2.0");
        labels.put(OURS + "sbom", Sbom.PATH);
        return labels;
    }

    private Labels() {}
}
