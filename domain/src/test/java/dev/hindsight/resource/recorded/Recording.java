package dev.hindsight.resource.recorded;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.hindsight.resource.Extraction.Extracted;
import dev.hindsight.resource.FactExtractor;
import dev.hindsight.resource.Facts;
import dev.hindsight.resource.Tree;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * What was recorded of one fault on a real cluster.
 *
 * @param objects that existed at the start
 * @param events CloudEvents in the order of their arrival, each with {@code type} and {@code data}
 */
public record Recording(String name, List<Tree> objects, List<Tree> events) {
    private static final Path FOLDER = Path.of("../recordings");

    public static final FactExtractor EXTRACTOR = new FactExtractor(Recording::digest);

    public static Recording of(String name) {
        Path folder = FOLDER.resolve(name);
        return new Recording(name, lines(folder.resolve("objects.jsonl.gz")), lines(folder.resolve("events.jsonl.gz")));
    }

    public static Stream<Recording> all() {
        try (Stream<Path> folders = Files.list(FOLDER)) {
            List<String> names = folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
            return names.stream().map(Recording::of);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Every object that was seen in any version, those of the start first. */
    public Stream<Tree> versions() {
        return Stream.concat(objects.stream(), events.stream().map(event -> event.at("data")));
    }

    public static Facts facts(Tree raw) {
        return ((Extracted) EXTRACTOR.extract(raw)).facts();
    }

    public static boolean isDelete(Tree event) {
        return event.text("type").endsWith(".delete");
    }

    /** Tells values apart and nothing else, as the product's does. */
    private static String digest(String value) {
        return "sha256:" + Integer.toHexString(value.hashCode());
    }

    private static List<Tree> lines(Path file) {
        List<Tree> lines = new ArrayList<>();
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), UTF_8))) {
            reader.lines().forEach(line -> lines.add(Json.tree(line)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return lines;
    }
}
