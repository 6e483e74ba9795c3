package dev.hindsight.app.analysis;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "analyze",
        description =
                "Reads recordings into a store that is thrown away, with their own clock, and prints what is wrong.")
public final class Analyze implements Callable<Integer> {
    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "a recording's folder, or CloudEvents or Kubernetes objects as JSON lines, plain or gzip")
    private List<Path> recordings;

    @Option(
            names = "--json",
            description = "for programs: findings with object, rule, from, until and evidence, and errors")
    private boolean json;

    /** @return 0 when something could be read, 1 when nothing could */
    @Override
    public Integer call() throws Exception {
        Report report = new Analysis().of(recordings);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (json) {
            out.println(new ObjectMapper()
                    .registerModule(new JavaTimeModule())
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .writeValueAsString(report));
        } else {
            new TextReport(out).print(report);
        }
        return report.from() == null ? 1 : 0;
    }
}
