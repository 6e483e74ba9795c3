package dev.hindsight.images.sbom;

import dev.hindsight.images.content.Jars;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

/** The libraries of a service, told from the jars that are in the image and not from what the build meant to put there. */
final class Parts {
    /** As Quarkus names them: group and artifact in one, and a mark when it took classes out. */
    private static final Pattern FILE = Pattern.compile("(?:modified-)?(.+)-(\\d[^/]*?)\\.jar");

    record Part(String group, String name, String version, Optional<String> license, Path file) {}

    static List<Part> of(Jars jars) {
        return jars.files().stream()
                .filter(file -> !file.endsWith(Jars.MAIN))
                .map(Parts::part)
                .toList();
    }

    private static Part part(Path jar) {
        Matcher name = FILE.matcher(jar.getFileName().toString());
        if (!name.matches()) {
            throw new IllegalStateException(jar + " has no version in its name");
        }
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            String whole = name.group(1);
            String artifact = artifact(zip, whole).orElseGet(() -> whole.substring(whole.lastIndexOf('.') + 1));
            String group = whole.length() > artifact.length()
                    ? whole.substring(0, whole.length() - artifact.length() - 1)
                    : "";
            return new Part(group, artifact, name.group(2), license(zip), jar);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** An artifact's name may have dots of its own; its coordinates tell where the group ends. */
    private static Optional<String> artifact(ZipFile zip, String whole) {
        return zip.stream()
                .map(Object::toString)
                .filter(entry -> entry.startsWith("META-INF/maven/") && entry.endsWith("/pom.properties"))
                .map(entry -> entry.split("/"))
                .filter(path -> path.length == 5 && whole.equals(path[2] + "." + path[3]))
                .map(path -> path[3])
                .findFirst();
    }

    /** As its manifest tells it, which not all do. */
    private static Optional<String> license(ZipFile zip) throws IOException {
        Properties manifest = new Properties();
        var entry = zip.getEntry("META-INF/MANIFEST.MF");
        if (entry != null) {
            try (InputStream in = zip.getInputStream(entry)) {
                new Manifest(in)
                        .getMainAttributes()
                        .forEach((key, value) -> manifest.put(key.toString(), value.toString()));
            }
        }
        return Optional.ofNullable(manifest.getProperty("Bundle-License"))
                .map(text -> text.split("[,;]")[0].replace("\"", "").strip());
    }

    private Parts() {}
}
