package dev.hindsight.app.cli;

import dev.hindsight.app.Refusal;
import dev.hindsight.app.data.RunFile;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "stop", description = "Ends the running Hindsight; everything it acknowledged stays.")
final class Stop implements Callable<Integer> {
    private static final int PATIENCE_SECONDS = 60;

    @Mixin
    DataOption data = new DataOption();

    @Override
    public Integer call() throws Exception {
        Path folder = data.folder();
        Optional<RunFile> running = RunFile.living(folder).or(() -> RunFile.living(folder.resolve("demo")));
        if (running.isEmpty()) {
            System.out.println("Nothing runs on the data in " + folder + ".");
            return 0;
        }
        end(ProcessHandle.of(running.get().pid()).orElseThrow());
        System.out.println(
                "Stopped " + running.get().url() + " (process " + running.get().pid() + ").");
        return 0;
    }

    private static void end(ProcessHandle process) throws Exception {
        process.destroy();
        try {
            process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException stubborn) {
            throw new Refusal("Process " + process.pid() + " did not end within " + PATIENCE_SECONDS + " s. `kill -9 "
                    + process.pid() + "` ends it for sure; nothing acknowledged is lost by that.");
        }
    }
}
