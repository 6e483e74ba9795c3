package dev.hindsight.source.kubernetes.access;

/** The kubeconfig leads nowhere. The message is a whole sentence for the user. */
public final class LoginFailed extends RuntimeException {
    public LoginFailed(String message) {
        super(message);
    }

    public LoginFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
