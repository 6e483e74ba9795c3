package dev.hindsight.app.group;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hindsight.app.Refusal;
import dev.hindsight.fingerprint.WorkloadName;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What is to be grouped. It is read twice, so standard input is kept in a file that goes with the program. */
final class Input {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<Path> files;

    private Input(List<Path> files) {
        this.files = files;
    }

    static Input of(List<Path> named) {
        List<Path> files = new ArrayList<>();
        named.forEach(path -> files.add(Files.isDirectory(path) ? recording(path) : path));
        files.forEach(Input::look);
        return new Input(files);
    }

    static Input of(InputStream in) throws IOException {
        Path kept = Files.createTempFile("hindsight-group", ".log");
        kept.toFile().deleteOnExit();
        Files.copy(in, kept, StandardCopyOption.REPLACE_EXISTING);
        return new Input(List.of(kept));
    }

    private static Path recording(Path folder) {
        for (String name : List.of("logs.jsonl.gz", "logs.jsonl")) {
            if (Files.exists(folder.resolve(name))) {
                return folder.resolve(name);
            }
        }
        throw new Refusal(folder + " is a folder without logs.jsonl or logs.jsonl.gz; name its files");
    }

    private static void look(Path file) {
        if (!Files.exists(file)) {
            throw new Refusal("there is no file " + file);
        }
        if (!Files.isReadable(file)) {
            throw new Refusal("cannot read " + file + ": no permission");
        }
    }

    /** @return how many lines there were */
    long each(Consumer<InputLine> sink) {
        long id = 0;
        for (Path file : files) {
            try (BoundedLines lines = new BoundedLines(Files.newInputStream(file))) {
                for (String line = lines.next(); line != null; line = lines.next()) {
                    id++;
                    InputLine recorded = line.startsWith("{") ? recorded(id, line) : null;
                    sink.accept(recorded == null ? plain(id, file, line) : recorded);
                }
            } catch (NoSuchFileException gone) {
                throw new Refusal("there is no file " + file, gone);
            } catch (IOException broken) {
                throw new Refusal("cannot read " + file + ": " + broken.getMessage(), broken);
            }
        }
        return id;
    }

    /** Files of one program, rotated, differ in their number only. */
    private static InputLine plain(long id, Path file, String line) {
        String name = String.valueOf(file.getFileName()).replaceAll("[-.]?\\d+|\\.gz$", "");
        return new InputLine(id, line, name, file.toString(), "", null);
    }

    /** A line as the test cluster's recorder keeps it; null when it is no such line. */
    private static InputLine recorded(long id, String line) {
        if (line.indexOf("\"text\"") < 0 || line.indexOf("\"pod\"") < 0) {
            return null;
        }
        try {
            JsonNode node = JSON.readTree(line);
            String pod = node.path("pod").asText();
            String service = node.path("namespace").asText() + "/" + WorkloadName.of(pod);
            String container = node.path("container").asText();
            return new InputLine(
                    id,
                    node.path("text").asText(),
                    service + "/" + container,
                    pod + "/" + container + "/" + node.path("stream").asText(),
                    service,
                    Instant.parse(node.path("time").asText()));
        } catch (JsonProcessingException | DateTimeException notRecorded) {
            return null;
        }
    }
}
