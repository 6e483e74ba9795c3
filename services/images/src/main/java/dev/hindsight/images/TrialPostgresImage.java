package dev.hindsight.images;

import dev.hindsight.images.database.TrialPostgres;
import dev.hindsight.images.oci.Image;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The image of the database for those who just look. */
record TrialPostgresImage(Workshop workshop) implements Recipe {
    @Override
    public String name() {
        return TrialPostgres.NAME;
    }

    @Override
    public Image image(String version) {
        TrialPostgres postgres = TrialPostgres.gathered(workshop.folder(name()));
        SortedMap<String, String> labels =
                Labels.of(workshop, TrialPostgres.TITLE, "Not for production: one database, no backup.", version);
        labels.put(Labels.OURS + "postgresql", postgres.postgres().version());
        labels.put(Labels.OURS + "libc", postgres.libraries().toString());
        labels.put(Labels.OURS + "busybox", postgres.shell().version());
        labels.put(Labels.OCI + "licenses", "PostgreSQL AND LGPL-2.1-or-later AND GPL-2.0-only");
        return new Image(
                name(),
                postgres.layers(),
                postgres.entrypoint(),
                new TreeMap<>(postgres.environment()),
                labels,
                "/",
                List.of(TrialPostgres.PORT),
                workshop.source().time());
    }
}
