package dev.hindsight.bench.compare;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** The cluster of the current kubeconfig, through {@code kubectl}, which must be on the PATH. */
public final class Kubectl {
    private Kubectl() {}

    /**
     * What it prints.
     *
     * @throws IOException when it fails, with what it said
     */
    public static byte[] run(String... arguments) throws IOException, InterruptedException {
        Process process = builder(arguments).redirectErrorStream(false).start();
        Thread.Builder.OfVirtual reader = Thread.ofVirtual();
        StringBuilder errors = new StringBuilder();
        Thread errorReader = reader.start(() -> errors.append(textOf(process.getErrorStream())));
        byte[] output = process.getInputStream().readAllBytes();
        errorReader.join();
        if (process.waitFor() != 0) {
            throw new IOException("kubectl " + String.join(" ", arguments) + ": " + errors);
        }
        return output;
    }

    public static ProcessBuilder builder(String... arguments) {
        List<String> command = new ArrayList<>(List.of("kubectl"));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }

    private static String textOf(InputStream stream) {
        try (stream) {
            return new String(stream.readAllBytes());
        } catch (IOException closed) {
            return closed.toString();
        }
    }
}
