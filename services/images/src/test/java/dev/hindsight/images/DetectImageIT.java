package dev.hindsight.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hindsight.images.aot.ClassList;
import dev.hindsight.images.content.Jars;
import dev.hindsight.images.oci.Builder;
import dev.hindsight.images.oci.Image;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The image of detect, built twice as `./hindsight image detect` builds it. */
class DetectImageIT {
    private static final Path HOME = Path.of("../..").toAbsolutePath().normalize();
    private static final Deployable DETECT = Deployable.ALL.getFirst();
    private static final long LARGEST = 120_000_000;

    @TempDir
    static Path out;

    private static Path file;
    private static String digest;
    private static String again;
    private static Archive archive;
    private static Archive other;

    @BeforeAll
    static void built() throws IOException {
        assumeTrue(System.getProperty("os.name").equals("Linux"), "images are built on Linux");
        file = out.resolve("detect.tar");
        digest = build(out.resolve("first"), file);
        again = build(out.resolve("second"), out.resolve("again.tar"));
        archive = Archive.read(file);
        other = Archive.read(out.resolve("again.tar"));
    }

    /** From nothing, in a folder of its own. */
    private static String build(Path folder, Path archive) throws IOException {
        Workshop workshop = Workshop.in(HOME, Files.createDirectories(folder));
        Image image = new ServiceImage(workshop, DETECT, true).image("test");
        return new Builder(Optional.empty(), "amd64", folder.resolve("jib"))
                .archive(image, "hindsight/detect:test", archive);
    }

    @Test
    void the_same_commit_gives_the_same_digest_wherever_it_is_built() {
        assertThat(other.config()).isEqualTo(archive.config());
        assertThat(other.digests()).isEqualTo(archive.digests());
        assertThat(again).isEqualTo(digest);
    }

    @Test
    void it_is_small() throws IOException {
        assertThat(Files.size(file)).isLessThan(LARGEST);
    }

    @Test
    void it_runs_as_nobody_and_starts_java_and_nothing_else() {
        JsonNode config = archive.config().path("config");

        assertThat(config.path("User").asText()).isEqualTo("65532:65532");
        assertThat(config.at("/Entrypoint/0").asText()).isEqualTo("/jre/bin/java");
        assertThat(config.path("WorkingDir").asText()).isEqualTo("/app");
        assertThat(archive.config().path("architecture").asText()).isEqualTo("amd64");
    }

    @Test
    void there_is_no_shell_and_no_other_program() {
        assertThat(archive.files().values().stream()
                        .filter(entry -> entry.isFile() && (entry.getMode() & 0111) != 0)
                        .map(entry -> "/" + entry.getName())
                        .filter(path -> !path.contains(".so")))
                .containsExactlyInAnyOrder("/jre/bin/java", "/jre/lib/jspawnhelper", "/jre/lib/jexec");
    }

    @Test
    void nobody_may_write_but_to_the_temporary_folder() {
        assertThat(archive.files().values().stream()
                        .filter(entry -> (entry.getMode() & 0022) != 0)
                        .map(entry -> "/" + entry.getName()))
                .containsExactly("/tmp/");
    }

    @Test
    void its_labels_tell_where_it_comes_from() {
        JsonNode labels = archive.config().at("/config/Labels");

        assertThat(labels.path("org.opencontainers.image.title").asText()).isEqualTo("Hindsight detect");
        assertThat(labels.path("org.opencontainers.image.version").asText()).isEqualTo("test");
        assertThat(labels.path("org.opencontainers.image.revision").asText()).isNotEmpty();
        assertThat(labels.path("org.opencontainers.image.created").asText())
                .isEqualTo(archive.config().path("created").asText());
        assertThat(labels.path("dev.hindsight.image.jdk").asText()).contains("25");
        assertThat(labels.path("dev.hindsight.image.libc").asText()).matches("\\w+ [\\d.]+.*");
    }

    @Test
    void its_list_of_parts_names_every_jar_the_runtime_and_the_c_library() throws IOException {
        JsonNode parts = archive.json("/sbom/bom.json").path("components");
        long libraries = archive.files().keySet().stream()
                .filter(path -> path.startsWith("/app/lib/") && path.endsWith(".jar"))
                .count();

        assertThat(StreamSupport.stream(parts.spliterator(), false)
                        .filter(part -> part.path("purl").asText().startsWith("pkg:maven/")))
                .hasSize((int) libraries);
        assertThat(parts.findValuesAsText("name")).contains("java-runtime", "postgresql", "hindsight-domain");
        assertThat(parts.findValuesAsText("name")).containsAnyOf("libc6", "glibc");
    }

    @Test
    void the_kept_list_of_classes_fits_what_is_in_the_image() {
        Jars jars = new Jars(out.resolve("first/work/detect/app"));
        ClassList kept = ClassList.read(DETECT.classes(HOME));

        assertThat(kept.isEmpty()).isFalse();
        assertThat(kept.stale(jars))
                .as("renew it with ./hindsight image --train")
                .isLessThan(0.03);
    }
}
