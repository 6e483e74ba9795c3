package dev.hindsight.source.kubernetes.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.ExecConfig;
import io.fabric8.kubernetes.client.Config;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The program that a kubeconfig names for credentials, as those of the large clouds do. The client library's own way
 * takes warnings on standard error for part of the answer, runs the program every minute, and goes on without
 * credentials when it fails.
 */
final class CredentialProgram {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SECONDS = 60;
    private static final int LONGEST_QUOTE = 300;

    private final ExecConfig exec;
    private final Path folder;

    /** @param folder what a relative path of the program is relative to */
    CredentialProgram(ExecConfig exec, Path folder) {
        this.exec = exec;
        this.folder = folder;
    }

    /**
     * Runs it and puts what it gives into the configuration.
     *
     * @throws LoginFailed when it cannot be run, fails, or gives nothing of use
     */
    void provide(Config config) {
        JsonNode status = answer(config).path("status");
        String token = status.path("token").asText("");
        String certificate = status.path("clientCertificateData").asText("");
        if (token.isEmpty() && certificate.isEmpty()) {
            throw failed("gave neither a token nor a certificate", null);
        }
        if (!token.isEmpty()) {
            config.setOauthToken(token);
        }
        if (!certificate.isEmpty()) {
            config.setClientCertData(certificate);
            config.setClientKeyData(status.path("clientKeyData").asText());
        }
    }

    private JsonNode answer(Config config) {
        try {
            Path errors = Files.createTempFile("credentials", ".err");
            try {
                return JSON.readTree(run(config, errors));
            } finally {
                Files.delete(errors);
            }
        } catch (JsonProcessingException notJson) {
            // The parser's words could quote the token.
            throw failed("did not answer in JSON", null);
        } catch (IOException cannotRun) {
            throw failed("cannot be run (" + cannotRun.getMessage() + ")", cannotRun);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw failed("was interrupted", interrupted);
        }
    }

    private String run(Config config, Path errors) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command())
                .redirectError(errors.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(new File(File.separatorChar == '/' ? "/dev/null" : "NUL")));
        builder.environment().put("KUBERNETES_EXEC_INFO", info(config));
        if (exec.getEnv() != null) {
            exec.getEnv().forEach(entry -> builder.environment().put(entry.getName(), entry.getValue()));
        }
        Process process = builder.start();
        Thread limit = Thread.ofVirtual().start(() -> endAfterAWhile(process));
        String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = process.waitFor();
        limit.interrupt();
        if (code != 0) {
            throw failed("ended with " + code + ": " + shortened(Files.readString(errors)), null);
        }
        return answer;
    }

    private static void endAfterAWhile(Process process) {
        try {
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException inTime) {
            Thread.currentThread().interrupt();
        }
    }

    private List<String> command() {
        String program = exec.getCommand();
        boolean relative = program.contains(File.separator) && !Path.of(program).isAbsolute();
        List<String> command = new ArrayList<>();
        command.add(relative ? folder.resolve(program).normalize().toString() : program);
        if (exec.getArgs() != null) {
            command.addAll(exec.getArgs());
        }
        return command;
    }

    private String info(Config config) {
        ObjectNode info = JSON.createObjectNode();
        info.put("kind", "ExecCredential").put("apiVersion", exec.getApiVersion());
        ObjectNode spec = info.putObject("spec").put("interactive", false);
        if (Boolean.TRUE.equals(exec.getProvideClusterInfo())) {
            spec.putObject("cluster")
                    .put("server", config.getMasterUrl())
                    .put("certificate-authority-data", config.getCaCertData());
        }
        return info.toString();
    }

    private LoginFailed failed(String how, Throwable cause) {
        String hint =
                exec.getInstallHint() == null ? "" : " " + exec.getInstallHint().strip();
        return new LoginFailed(
                "The kubeconfig gets its credentials from the program \"" + exec.getCommand() + "\", which " + how
                        + ". Install it or log in with it, until kubectl works." + hint,
                cause);
    }

    private static String shortened(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST_QUOTE ? line : line.substring(0, LONGEST_QUOTE) + "…";
    }
}
