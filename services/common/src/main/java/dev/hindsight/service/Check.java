package dev.hindsight.service;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;

/**
 * Asks addresses until each answers 200, and ends with 0 when all do: the check of an installation, in an image that has
 * no shell. A function that sleeps takes its time to wake, so each has two minutes.
 */
public final class Check {
    private static final Duration BETWEEN = Duration.ofSeconds(2);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final Duration patience;
    private final PrintStream out;

    Check(Duration patience, PrintStream out) {
        this.patience = patience;
        this.out = out;
    }

    /** @param urls what must answer */
    public static void main(String[] urls) throws InterruptedException {
        if (urls.length == 0) {
            System.err.println("usage: Check URL...");
            System.exit(2);
        }
        System.exit(new Check(Duration.ofMinutes(2), System.out).all(List.of(urls)) ? 0 : 1);
    }

    /** Tells of each; true when all answer. */
    boolean all(List<String> urls) throws InterruptedException {
        boolean fine = true;
        for (String url : urls) {
            fine &= answers(URI.create(url));
        }
        return fine;
    }

    private boolean answers(URI url) throws InterruptedException {
        long began = System.nanoTime();
        while (true) {
            String answer = ask(url);
            Duration taken = Duration.ofNanos(System.nanoTime() - began);
            if (answer.isEmpty()) {
                out.printf("ok    %s  %d ms%n", url, taken.toMillis());
                return true;
            }
            if (taken.compareTo(patience) > 0) {
                out.printf("FAIL  %s  %s%n", url, answer);
                return false;
            }
            Thread.sleep(BETWEEN);
        }
    }

    /** Empty when it answers 200, else what stands in the way. */
    private String ask(URI url) throws InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(url).timeout(Duration.ofSeconds(60)).build();
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            return answer.statusCode() == 200 ? "" : answer.statusCode() + " " + firstOf(answer.body());
        } catch (IOException silent) {
            return silent.getMessage() == null ? silent.getClass().getSimpleName() : silent.getMessage();
        }
    }

    private static String firstOf(String body) {
        String line = body.replaceAll("\\s+", " ").strip();
        return line.substring(0, Math.min(line.length(), 300));
    }
}
