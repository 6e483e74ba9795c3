package dev.hindsight.detect;

import dev.hindsight.detect.recording.BadLines;
import dev.hindsight.detect.recording.RecordedFile;
import dev.hindsight.detect.recording.RecordingFolder;
import io.cloudevents.CloudEvent;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads what was recorded of a cluster: the folder of a recording, or a file of JSON lines, plain or gzip-compressed,
 * that holds CloudEvents or Kubernetes objects. Lines that cannot be read are reported and passed over.
 */
public final class RecordingReader {
    private RecordingReader() {}

    /**
     * The events in the order in which they are to be handled, read as they are asked for; to be closed. The objects of
     * a recording come first, as an inventory at the time of its earliest event. The cluster is the one that the events
     * name, else it is called like the folder or file.
     *
     * @throws UncheckedIOException when a file does not exist or cannot be read, also while the stream is read
     */
    public static Stream<CloudEvent> read(List<Path> paths, BadLines bad) {
        return read(paths, null, bad);
    }

    /** @param cluster the name that the cluster gets instead */
    public static Stream<CloudEvent> read(List<Path> paths, String cluster, BadLines bad) {
        paths.forEach(RecordingReader::checkExists);
        return paths.stream()
                .flatMap(path -> Files.isDirectory(path)
                        ? new RecordingFolder(path, cluster, bad).events()
                        : RecordedFile.events(path, cluster, bad));
    }

    private static void checkExists(Path path) {
        if (!Files.isReadable(path)) {
            throw new UncheckedIOException(new NoSuchFileException(path.toString()));
        }
    }
}
