package dev.hindsight.images.sbom;

import dev.hindsight.images.content.Jars;
import dev.hindsight.images.machine.Jdk;
import dev.hindsight.images.machine.Libc;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.cyclonedx.Version;
import org.cyclonedx.exception.GeneratorException;
import org.cyclonedx.generators.BomGeneratorFactory;
import org.cyclonedx.model.Bom;
import org.cyclonedx.model.Component;
import org.cyclonedx.model.Hash;
import org.cyclonedx.model.License;
import org.cyclonedx.model.LicenseChoice;
import org.cyclonedx.model.Metadata;
import org.cyclonedx.util.BomUtils;

/** The list of what an image is made of, in CycloneDX. The same parts give the same text. */
public final class Sbom {
    public static final String PATH = "/sbom/bom.json";

    private final List<Component> components = new ArrayList<>();

    public Sbom with(Jars jars) {
        Parts.of(jars).forEach(part -> components.add(library(part)));
        return this;
    }

    public Sbom with(Jdk jdk) {
        return program(
                "java-runtime",
                jdk.version(),
                "GPL-2.0-with-classpath-exception",
                "pkg:generic/java-runtime",
                jdk.vendor());
    }

    public Sbom with(Libc libc) {
        libc.runtimeOfGcc()
                .ifPresent(version -> program(
                        "libstdc++6",
                        version,
                        "GPL-3.0-or-later WITH GCC-exception-3.1",
                        "pkg:deb/debian/libstdc++6",
                        "GNU"));
        return program(libc.name(), libc.version(), "LGPL-2.1-or-later", "pkg:deb/debian/" + libc.name(), "GNU");
    }

    public Sbom program(String name, String version, String license, String url, String publisher) {
        Component component = component(Component.Type.LIBRARY, "", name, version, url + "@" + version);
        component.setPublisher(publisher);
        component.setLicenses(license(license));
        components.add(component);
        return this;
    }

    /** The image itself is the subject; {@code created} is the time of its commit. */
    public String json(String image, String version, Instant created) {
        Bom bom = new Bom();
        Metadata metadata = new Metadata();
        metadata.setTimestamp(Date.from(created));
        metadata.setComponent(
                component(Component.Type.CONTAINER, "hindsight", image, version, "pkg:oci/" + image + "@" + version));
        bom.setMetadata(metadata);
        bom.setComponents(components);
        try {
            return BomGeneratorFactory.createJson(Version.VERSION_16, bom).toJsonString() + "\n";
        } catch (GeneratorException wrong) {
            throw new IllegalStateException("The list of parts of " + image + " is not valid", wrong);
        }
    }

    private static Component library(Parts.Part part) {
        String url = "pkg:maven/" + part.group() + "/" + part.name() + "@" + part.version();
        Component component = component(Component.Type.LIBRARY, part.group(), part.name(), part.version(), url);
        part.license().ifPresent(license -> component.setLicenses(license(license)));
        component.setHashes(hashes(part.file()));
        return component;
    }

    private static List<Hash> hashes(Path file) {
        try {
            return BomUtils.calculateHashes(file.toFile(), Version.VERSION_16).stream()
                    .filter(hash -> hash.getAlgorithm().equals("SHA-256"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Component component(Component.Type type, String group, String name, String version, String url) {
        Component component = new Component();
        component.setType(type);
        component.setGroup(group.isEmpty() ? null : group);
        component.setName(name);
        component.setVersion(version);
        component.setPurl(url);
        component.setBomRef(url);
        return component;
    }

    private static LicenseChoice license(String text) {
        License license = new License();
        if (text.matches("[A-Za-z0-9.+-]+")) {
            license.setId(text);
        } else if (text.startsWith("http")) {
            license.setName(text);
            license.setUrl(text);
        } else {
            license.setName(text);
        }
        LicenseChoice choice = new LicenseChoice();
        choice.addLicense(license);
        return choice;
    }
}
