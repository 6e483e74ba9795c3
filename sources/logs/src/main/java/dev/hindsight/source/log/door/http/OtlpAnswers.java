package dev.hindsight.source.log.door.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.protobuf.CodedOutputStream;
import dev.hindsight.source.log.door.Reading;
import io.opentelemetry.proto.collector.logs.v1.ExportLogsPartialSuccess;
import io.opentelemetry.proto.collector.logs.v1.ExportLogsServiceResponse;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Collectors;

/**
 * As OTLP wants it: {@code ExportLogsServiceResponse}, with a partial success when records were refused; else
 * {@code google.rpc.Status}.
 */
final class OtlpAnswers {
    private static final int INVALID_ARGUMENT = 3;
    private static final int RESOURCE_EXHAUSTED = 8;
    private static final int INTERNAL = 13;
    private static final int UNAVAILABLE = 14;
    private static final int UNAUTHENTICATED = 16;

    private OtlpAnswers() {}

    static void send(HttpServerResponse response, Form form, Verdict verdict) {
        boolean isJson = form == Form.OTLP_JSON;
        response.putHeader("Content-Type", isJson ? "application/json" : "application/x-protobuf");
        response.end(
                switch (verdict) {
                    case Verdict.Taken taken when taken.status() == 200 -> isJson ? json(taken) : protobuf(taken);
                    case Verdict.Taken nothing -> status(isJson, INVALID_ARGUMENT, words(nothing));
                    case Verdict.Refused refused -> status(isJson, code(refused.status()), refused.detail());
                });
    }

    private static Buffer protobuf(Verdict.Taken taken) {
        ExportLogsServiceResponse.Builder answer = ExportLogsServiceResponse.newBuilder();
        if (taken.refused() > 0) {
            answer.setPartialSuccess(ExportLogsPartialSuccess.newBuilder()
                    .setRejectedLogRecords(taken.refused())
                    .setErrorMessage(words(taken)));
        }
        return Buffer.buffer(answer.build().toByteArray());
    }

    private static Buffer json(Verdict.Taken taken) {
        ObjectNode answer = Answers.JSON.createObjectNode();
        if (taken.refused() > 0) {
            answer.putObject("partialSuccess")
                    .put("rejectedLogRecords", Integer.toString(taken.refused()))
                    .put("errorMessage", words(taken));
        }
        return Answers.json(answer);
    }

    private static String words(Verdict.Taken taken) {
        return taken.reasons().stream()
                .map((Reading.Refused one) -> one.place() + " " + one.reason())
                .limit(3)
                .collect(Collectors.joining("; "));
    }

    private static Buffer status(boolean isJson, int code, String message) {
        return isJson
                ? Answers.json(Answers.JSON.createObjectNode().put("code", code).put("message", message))
                : Buffer.buffer(rpcStatus(code, message));
    }

    /** Two fields of a message that needs no generated class. */
    private static byte[] rpcStatus(int code, String message) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CodedOutputStream out = CodedOutputStream.newInstance(bytes);
        try {
            out.writeInt32(1, code);
            out.writeString(2, message);
            out.flush();
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
        return bytes.toByteArray();
    }

    private static int code(int status) {
        return switch (status) {
            case 401 -> UNAUTHENTICATED;
            case 429 -> RESOURCE_EXHAUSTED;
            case 500 -> INTERNAL;
            case 503 -> UNAVAILABLE;
            default -> INVALID_ARGUMENT;
        };
    }
}
