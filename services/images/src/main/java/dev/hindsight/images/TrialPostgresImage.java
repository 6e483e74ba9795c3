package dev.hindsight.images;

import dev.hindsight.images.content.Layer;
import dev.hindsight.images.database.TrialPostgres;
import dev.hindsight.images.oci.Image;
import dev.hindsight.images.sbom.Sbom;
import java.util.ArrayList;
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
        String parts = new Sbom()
                .with(postgres.libraries())
                .program(
                        "postgresql",
                        postgres.postgres().version(),
                        "PostgreSQL",
                        "pkg:generic/postgresql",
                        "PostgreSQL")
                .program(
                        "busybox",
                        postgres.shell().version(),
                        "GPL-2.0-only",
                        "pkg:deb/debian/busybox-static",
                        "BusyBox")
                .json(name(), version, workshop.source().time());
        List<Layer> layers = new ArrayList<>(postgres.layers());
        layers.add(workshop.partsLayer(name(), parts));
        return new Image(
                name(),
                layers,
                postgres.entrypoint(),
                new TreeMap<>(postgres.environment()),
                labels,
                "/",
                List.of(TrialPostgres.PORT),
                workshop.source().time());
    }
}
