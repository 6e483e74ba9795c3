package dev.hindsight.bench.coldstart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What lies in an archive that `./hindsight image` made, started as a node would start it, only without the container. */
record UnpackedImage(Path root, JsonNode config) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static UnpackedImage of(Path archive) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("coldstart");
        tar(archive, folder);
        JsonNode index = JSON.readTree(folder.resolve("index.json").toFile());
        JsonNode manifest = blob(folder, index.at("/manifests/0/digest").asText());
        Path root = Files.createDirectories(folder.resolve("root"));
        for (JsonNode layer : manifest.path("layers")) {
            tar(file(folder, layer.path("digest").asText()), root);
        }
        return new UnpackedImage(
                root, blob(folder, manifest.at("/config/digest").asText()).path("config"));
    }

    /** Files keep their times: the JVM compares them with those that its cache remembers. */
    private static void tar(Path archive, Path folder) throws IOException, InterruptedException {
        int status = new ProcessBuilder("tar", "-xf", archive.toString(), "-C", folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        if (status != 0) {
            throw new IOException("tar cannot unpack " + archive);
        }
    }

    private static JsonNode blob(Path folder, String digest) throws IOException {
        return JSON.readTree(file(folder, digest).toFile());
    }

    private static Path file(Path folder, String digest) {
        return folder.resolve("blobs").resolve(digest.replace(':', '/'));
    }

    /** Not yet started; {@code more} are options of the JVM that count before the image's own. */
    ProcessBuilder process(List<String> more) {
        List<String> words = new ArrayList<>();
        config.path("Entrypoint").forEach(word -> words.add(word.asText()));
        words.set(0, root + words.getFirst());
        words.addAll(words.size() - 2, more);
        Path folder = Path.of(root + config.path("WorkingDir").asText());
        ProcessBuilder process = new ProcessBuilder(words).directory(folder.toFile());
        config.path("Env").forEach(variable -> {
            String[] both = variable.asText().split("=", 2);
            process.environment().put(both[0], both[1]);
        });
        return process;
    }
}
