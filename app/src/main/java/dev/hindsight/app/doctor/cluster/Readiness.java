package dev.hindsight.app.doctor.cluster;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What an object of Knative says of itself.
 *
 * @param why reason and message; empty when it is ready
 */
public record Readiness(boolean ready, String why) {
    public static Readiness of(JsonNode object) {
        for (JsonNode condition : object.path("status").path("conditions")) {
            if (condition.path("type").asText().equals("Ready")) {
                return condition.path("status").asText().equals("True")
                        ? new Readiness(true, "")
                        : new Readiness(false, why(condition));
            }
        }
        return new Readiness(false, "nobody has looked at it yet");
    }

    private static String why(JsonNode condition) {
        String reason = condition.path("reason").asText("");
        String message = condition.path("message").asText("");
        String both = reason.isEmpty() || message.isEmpty() ? reason + message : reason + ": " + message;
        return both.isEmpty() ? "it is still being made" : both;
    }
}
