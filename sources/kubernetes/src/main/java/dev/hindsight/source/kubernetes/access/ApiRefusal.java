package dev.hindsight.source.kubernetes.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;

/** The API server answered, but not with what was asked for. */
public final class ApiRefusal extends Exception {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final int status;
    private final String continueToken;

    /**
     * @param status HTTP status, or the code of a Kubernetes Status
     * @param continueToken with which an expired list can be read on all the same; empty when there is none
     */
    public ApiRefusal(int status, String message, String continueToken) {
        super(message);
        this.status = status;
        this.continueToken = continueToken;
    }

    /** Reads a Kubernetes Status, or takes what it is not for what it is. */
    public static ApiRefusal of(int status, byte[] body) {
        try {
            JsonNode told = JSON.readTree(body);
            if (told != null && told.path("kind").asText().equals("Status")) {
                return new ApiRefusal(
                        told.path("code").asInt(status),
                        told.path("message").asText("status " + status),
                        told.path("metadata").path("continue").asText(""));
            }
        } catch (IOException notJson) {
            return new ApiRefusal(status, "status " + status, "");
        }
        return new ApiRefusal(status, "status " + status, "");
    }

    public int status() {
        return status;
    }

    public String continueToken() {
        return continueToken;
    }

    public boolean isUnauthorized() {
        return status == 401;
    }

    public boolean isForbidden() {
        return status == 403;
    }

    public boolean isMissing() {
        return status == 404;
    }

    /** What was asked for lies too far back: 410. */
    public boolean isExpired() {
        return status == 410;
    }
}
