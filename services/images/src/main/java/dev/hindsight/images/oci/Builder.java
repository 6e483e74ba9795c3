package dev.hindsight.images.oci;

import com.google.cloud.tools.jib.api.CacheDirectoryCreationException;
import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.ImageReference;
import com.google.cloud.tools.jib.api.InvalidImageReferenceException;
import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.JibContainer;
import com.google.cloud.tools.jib.api.JibContainerBuilder;
import com.google.cloud.tools.jib.api.RegistryException;
import com.google.cloud.tools.jib.api.RegistryImage;
import com.google.cloud.tools.jib.api.TarImage;
import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import com.google.cloud.tools.jib.api.buildplan.FilePermissions;
import com.google.cloud.tools.jib.api.buildplan.ImageFormat;
import com.google.cloud.tools.jib.api.buildplan.Platform;
import com.google.cloud.tools.jib.api.buildplan.Port;
import com.google.cloud.tools.jib.frontend.CredentialRetrieverFactory;
import dev.hindsight.images.Refusal;
import dev.hindsight.images.content.Base;
import dev.hindsight.images.content.Folders;
import dev.hindsight.images.content.Layer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;

/**
 * Writes images with Jib: in the OCI format, with fixed times, owners and modes, without a container daemon.
 *
 * @param base an image to build on, else nothing
 * @param cache where Jib keeps layers while it works; emptied first, as it knows files by their times and ours have all
 *     the same
 */
public record Builder(Optional<String> base, String architecture, Path cache) {
    public Builder {
        Folders.delete(cache);
    }

    private static final FilePermissions PROGRAM = FilePermissions.fromOctalString("755");
    private static final FilePermissions FILE = FilePermissions.fromOctalString("644");
    private static final FilePermissions EVERYBODY = FilePermissions.fromOctalString("777");

    /** Returns the digest of the image, which is the same wherever it is written. */
    public String archive(Image image, String reference, Path file) {
        return written(image, Containerizer.to(TarImage.at(file).named(reference(reference))));
    }

    /** To a registry, with the credentials that the usual tools keep in the user's Docker configuration. */
    public String push(Image image, String reference, boolean insecure) {
        ImageReference there = reference(reference);
        CredentialRetrieverFactory credentials = CredentialRetrieverFactory.forImage(there, log -> {});
        RegistryImage registry = RegistryImage.named(there)
                .addCredentialRetriever(credentials.dockerConfig())
                .addCredentialRetriever(credentials.wellKnownCredentialHelpers());
        return written(image, Containerizer.to(registry).setAllowInsecureRegistries(insecure));
    }

    private String written(Image image, Containerizer to) {
        try {
            JibContainer container = description(image)
                    .containerize(to.setBaseImageLayersCache(cache.resolve("base"))
                            .setApplicationLayersCache(cache.resolve("layers"))
                            .setToolName("hindsight"));
            return container.getDigest().toString();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Refusal("Interrupted", interrupted);
        } catch (RegistryException | IOException | CacheDirectoryCreationException | ExecutionException failed) {
            throw new Refusal("The image " + image.name() + " was not written: " + failed.getMessage(), failed);
        }
    }

    private JibContainerBuilder description(Image image) throws IOException {
        JibContainerBuilder builder = base.isPresent() ? from(base.get()) : Jib.fromScratch();
        for (Layer layer : image.layers()) {
            builder.addFileEntriesLayer(entries(layer));
        }
        return builder.setFormat(ImageFormat.OCI)
                .setPlatforms(Set.of(new Platform(architecture, "linux")))
                .setCreationTime(image.created())
                .setUser(Base.USER + ":" + Base.USER)
                .setWorkingDirectory(AbsoluteUnixPath.get(image.folder()))
                .setEntrypoint(image.entrypoint())
                .setEnvironment(image.environment())
                .setLabels(image.labels())
                .setExposedPorts(image.ports().stream().map(Port::tcp).collect(Collectors.toSet()));
    }

    private static JibContainerBuilder from(String base) {
        try {
            return Jib.from(base);
        } catch (InvalidImageReferenceException wrong) {
            throw new Refusal(base + " is not a name of an image", wrong);
        }
    }

    private FileEntriesLayer entries(Layer layer) throws IOException {
        FileEntriesLayer.Builder entries = FileEntriesLayer.builder().setName(layer.name());
        Path any = Files.createDirectories(cache);
        for (String folder : layer.temporary()) {
            entries.addEntry(any, AbsoluteUnixPath.get(folder), EVERYBODY, Folders.TIME);
        }
        layer.files()
                .forEach((path, file) -> entries.addEntry(
                        file, AbsoluteUnixPath.get(path), Layer.executable(file) ? PROGRAM : FILE, Folders.TIME));
        return entries.build();
    }

    private static ImageReference reference(String reference) {
        try {
            return ImageReference.parse(reference);
        } catch (InvalidImageReferenceException wrong) {
            throw new Refusal(reference + " is not a name of an image", wrong);
        }
    }
}
