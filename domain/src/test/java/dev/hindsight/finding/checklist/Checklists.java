package dev.hindsight.finding.checklist;

import static org.assertj.core.api.Assumptions.assumeThat;

import dev.hindsight.resource.Tree;
import dev.hindsight.resource.recorded.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What other checkers of clusters know, kept outside of the project: {@code popeye_codes.yaml},
 * {@code popeye_expected.json}, {@code popeye_fixtures/}, {@code k8sgpt_failure_messages.json} and
 * {@code k8sgpt_pod_reasons.json} in the folder that {@code -Dhindsight.checklists} names.
 */
final class Checklists {
    private static final String PROPERTY = "hindsight.checklists";

    private Checklists() {}

    /** The folder; without it the test is skipped. */
    static Path folder() {
        String folder = System.getProperty(PROPERTY, "");
        assumeThat(!folder.isEmpty() && Files.isDirectory(Path.of(folder)))
                .as("no folder of checklists; name one with -D" + PROPERTY)
                .isTrue();
        return Path.of(folder);
    }

    static Tree json(Path file) {
        try {
            return Json.tree(Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What the project says to each branch of a checklist. */
    static Tree answers(String name) {
        return Json.tree(text("/checklists/" + name));
    }

    /** A table of examples, as text. */
    static String table(String name) {
        return text("/rules/" + name);
    }

    private static String text(String name) {
        try (InputStream table = Checklists.class.getResourceAsStream(name)) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
