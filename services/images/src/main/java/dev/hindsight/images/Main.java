package dev.hindsight.images;

import dev.hindsight.images.oci.Builder;
import dev.hindsight.images.oci.Image;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./hindsight image}. */
@Command(
        name = "hindsight image",
        mixinStandardHelpOptions = true,
        description = "Builds container images as OCI archives, without a container daemon.")
public final class Main implements Callable<Integer> {
    @Parameters(
            paramLabel = "NAME",
            description = "Which: detect, correlate, projections, source, logs, trial-postgres. None: all.")
    List<String> names = List.of();

    @Option(names = "--tag", description = "The images' tag, and the version that they tell (${DEFAULT-VALUE}).")
    String tag = "0.1.0";

    @Option(names = "--push", paramLabel = "REGISTRY", description = "Pushes them to REGISTRY/hindsight/NAME:TAG too.")
    Optional<String> registry = Optional.empty();

    @Option(names = "--insecure", description = "The registry may speak plain HTTP.")
    boolean insecure;

    @Option(
            names = "--base",
            paramLabel = "IMAGE",
            description = "Builds on this image with a glibc instead of this machine's C library.")
    Optional<String> base = Optional.empty();

    @Option(
            names = "--train",
            description =
                    "Makes the lists of classes anew first, by running each service (a minute or two). They are kept"
                            + " with the sources: commit them.")
    boolean train;

    @Option(names = "--out", paramLabel = "FOLDER", description = "Where the archives go (target/images).")
    Path out = Path.of("target/images");

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Main())
                .setExecutionExceptionHandler((failure, line, parsed) -> {
                    if (!(failure instanceof Refusal)) {
                        throw failure;
                    }
                    line.getErr().println("hindsight: " + failure.getMessage());
                    return 1;
                })
                .execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        Path home = Path.of(System.getenv().getOrDefault("HINDSIGHT_HOME", ".")).toAbsolutePath();
        Workshop workshop = Workshop.in(home, Files.createDirectories(home.resolve(out)));
        if (train) {
            Trainer.train(workshop, service -> names.isEmpty() || names.contains(service.name()));
        }
        Builder builder = new Builder(base, "amd64", workshop.out().resolve("work/jib"));
        for (Recipe recipe : wanted(workshop)) {
            write(recipe.image(tag), builder, workshop);
        }
        return 0;
    }

    private void write(Image image, Builder builder, Workshop workshop) {
        Path archive = workshop.out().resolve(image.name() + ".tar");
        String name = "hindsight/" + image.name() + ":" + tag;
        String digest = builder.archive(image, name, archive);
        System.out.printf("%s  %s%n", name, digest);
        System.out.printf(
                "  %s, %.1f MB pulled, %.1f MB on a node%n",
                archive, archive.toFile().length() / 1e6, image.size() / 1e6);
        registry.ifPresent(there -> {
            builder.push(image, there + "/" + name, insecure);
            System.out.printf("  pushed to %s/%s%n", there, name);
        });
    }

    private List<Recipe> wanted(Workshop workshop) {
        List<Recipe> all = new ArrayList<>();
        Deployable.ALL.forEach(service -> all.add(new ServiceImage(workshop, service, base.isEmpty())));
        all.add(new TrialPostgresImage(workshop));
        for (String name : names) {
            if (all.stream().noneMatch(recipe -> recipe.name().equals(name))) {
                throw new Refusal("There is no image " + name + ", only "
                        + all.stream().map(Recipe::name).collect(Collectors.joining(", ")));
            }
        }
        all.removeIf(recipe -> !names.isEmpty() && !names.contains(recipe.name()));
        return all;
    }
}
