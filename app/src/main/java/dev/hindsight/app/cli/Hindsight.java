package dev.hindsight.app.cli;

import dev.hindsight.app.Refusal;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ScopeType;

/** The commands, and how their failures are told. */
@Command(
        name = "hindsight",
        description = "Watches Kubernetes clusters and remembers everything.",
        mixinStandardHelpOptions = true,
        version = "hindsight 0.1.0",
        scope = ScopeType.INHERIT,
        subcommands = {
            Up.class,
            Demo.class,
            dev.hindsight.app.analysis.Analyze.class,
            Import.class,
            dev.hindsight.app.group.Group.class,
            Status.class,
            Stop.class,
            Doctor.class,
            Rebuild.class,
            Verify.class,
            Compact.class,
            Token.class
        })
public final class Hindsight {
    /** A command cannot do what was asked; the reason was told. */
    private static final int REFUSED = 3;

    private Hindsight() {}

    /** @return the exit code: 0 done, 1 a bug, 2 wrong usage, 3 refused for a reason that was told */
    public static int run(String... args) {
        return new CommandLine(new Hindsight())
                .setExecutionExceptionHandler(Hindsight::tell)
                .execute(args);
    }

    private static int tell(Exception failure, CommandLine command, CommandLine.ParseResult parsed) throws Exception {
        if (failure instanceof Refusal refusal) {
            command.getErr().println("hindsight: " + refusal.getMessage());
            return REFUSED;
        }
        throw failure;
    }
}
