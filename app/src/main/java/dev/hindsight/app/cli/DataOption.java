package dev.hindsight.app.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** {@code --data}, the same for all commands. */
final class DataOption {
    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            description = "where everything is kept (default: ~/.hindsight, or $HINDSIGHT_DATA)")
    private Path folder;

    Path folder() {
        if (folder != null) {
            return folder;
        }
        String told = System.getenv("HINDSIGHT_DATA");
        return told == null || told.isBlank() ? Path.of(System.getProperty("user.home"), ".hindsight") : Path.of(told);
    }
}
