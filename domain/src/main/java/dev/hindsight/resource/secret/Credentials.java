package dev.hindsight.resource.secret;

import java.util.Optional;

/** What sort of credential a literal value is, judged by its form and its name; the value itself is not told. */
public final class Credentials {
    private static final int LEAST_LENGTH = 4;

    private Credentials() {}

    /** Empty when it looks like none. */
    public static Optional<String> sortOf(String name, String value) {
        if (value.contains("PRIVATE KEY-----")) {
            return Optional.of("private key");
        }
        if (UserInfo.hasPassword(value)) {
            return Optional.of("password in a URL");
        }
        if (TokenShapes.isToken(value)) {
            return Optional.of("token");
        }
        return SecretNames.isSecret(name) && isWorthHiding(value) ? Optional.of("named as a secret") : Optional.empty();
    }

    /** A switch, a short number, a path or a reference to another variable is no credential, whatever its name. */
    private static boolean isWorthHiding(String value) {
        return value.length() >= LEAST_LENGTH
                && !value.startsWith("/")
                && !value.startsWith("$(")
                && !value.equalsIgnoreCase("true")
                && !value.equalsIgnoreCase("false")
                && !value.equalsIgnoreCase("none")
                && !value.equalsIgnoreCase("disabled")
                && !value.equalsIgnoreCase("enabled");
    }
}
