package dev.hindsight.source.kubernetes.access;

import java.net.ConnectException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;

/** Why there is no answer, as a sentence for the user with a way out. */
public final class Explanation {
    private static final String LOG_IN = " Log in to the cluster again; kubectl get nodes shows whether it worked.";

    public static String of(Throwable failure, String url) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String sentence = sentence(cause, url);
            if (sentence != null) {
                return sentence;
            }
        }
        return "No answer from the API server at " + url + ": " + plain(failure);
    }

    private static String sentence(Throwable cause, String url) {
        return switch (cause) {
            case LoginFailed told -> told.getMessage();
            case ApiRefusal refusal
            when refusal.isUnauthorized() ->
                "The API server at " + url + " does not accept the credentials (401): they have"
                        + " expired or are wrong." + LOG_IN;
            case ApiRefusal refusal
            when refusal.status() >= 500 -> "The API server at " + url + " is not well: " + refusal.getMessage();
            case UnknownHostException unknown ->
                "The name of the API server at " + url + " is not known here. Is the VPN up, is the address right?";
            case ConnectException refused ->
                "Nothing answers at " + url + ". Does the cluster run, is it reachable from here?";
            case SSLException tls ->
                "No secure connection to " + url + ": " + plain(tls)
                        + ". The kubeconfig, or the pod's service account, must hold the certificate authority of this cluster.";
            default -> null;
        };
    }

    private static String plain(Throwable failure) {
        return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    }

    private Explanation() {}
}
