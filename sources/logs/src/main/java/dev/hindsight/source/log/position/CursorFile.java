package dev.hindsight.source.log.position;

import dev.hindsight.source.log.position.Cursors.Kept;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The file's lines: container, number of the last line under way, position. The last word of a container counts. */
final class CursorFile {
    private static final Logger LOG = LoggerFactory.getLogger(CursorFile.class);

    private CursorFile() {}

    static String line(String container, Kept kept) {
        return container + " " + kept.underWay() + " " + kept.acknowledged().written() + " .\n";
    }

    /** What a crash cut off in the middle of a line was not kept, and nobody relied on it. */
    static Map<String, Kept> read(Path file) throws IOException {
        Map<String, Kept> kept = new HashMap<>();
        try {
            for (String line : Files.readString(file).split("\n")) {
                read(line, kept);
            }
        } catch (NoSuchFileException first) {
            return kept;
        }
        return kept;
    }

    private static void read(String line, Map<String, Kept> kept) {
        String[] words = line.split(" ");
        if (words.length != 4 || !words[3].equals(".")) {
            return;
        }
        try {
            kept.put(words[0], new Kept(Position.read(words[2]), Long.parseLong(words[1])));
        } catch (IllegalArgumentException torn) {
            LOG.warn("A line of the cursors cannot be read: {}", torn.getMessage());
        }
    }
}
