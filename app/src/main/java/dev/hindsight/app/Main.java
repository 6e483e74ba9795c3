package dev.hindsight.app;

import dev.hindsight.app.cli.Hindsight;
import io.quarkus.runtime.annotations.QuarkusMain;

/** The command line; Quarkus itself starts only for the commands that serve. */
@QuarkusMain
public final class Main {
    private Main() {}

    public static void main(String... args) {
        System.exit(Hindsight.run(args));
    }
}
