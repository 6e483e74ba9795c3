package dev.hindsight.view.deadletter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hindsight.store.deadletter.DeadLetterPlayer;
import dev.hindsight.store.deadletter.DeadLetters.DeadLetter;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/**
 * Plays letters where the function that refused them is a process of its own. Only the letter's number is sent: both
 * have the same store. The function answers what became of it, which its answer to an event would not tell.
 */
public final class PlayAtDetect implements DeadLetterPlayer {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Long enough for a function that sleeps. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final URI detect;
    private final Duration patience;
    private final HttpClient http;

    /** @param detect the root of the function's address */
    public PlayAtDetect(URI detect) {
        this(detect, PATIENCE);
    }

    PlayAtDetect(URI detect, Duration patience) {
        this.detect = detect;
        this.patience = patience;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(patience)
                .build();
    }

    @Override
    public Outcome play(DeadLetter letter) {
        HttpRequest request = HttpRequest.newBuilder(detect.resolve("/dead-letter/" + letter.id() + "/again"))
                .timeout(patience)
                .POST(BodyPublishers.noBody())
                .build();
        try {
            return outcome(http.send(request, BodyHandlers.ofString()));
        } catch (IOException noAnswer) {
            return new Outcome.Refused(detect + " does not answer, so it is not known what became of it: " + noAnswer);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return new Outcome.Refused("This process ends.");
        }
    }

    private Outcome outcome(HttpResponse<String> answer) {
        try {
            JsonNode told = JSON.readTree(answer.body());
            if (answer.statusCode() == 200 && told.path("accepted").isBoolean()) {
                String words = told.path("words").asText();
                return told.path("accepted").asBoolean() ? new Outcome.Accepted(words) : new Outcome.Refused(words);
            }
            return new Outcome.Refused(detect + " answered " + answer.statusCode() + ": "
                    + told.path("detail").asText("no reason"));
        } catch (JsonProcessingException other) {
            return new Outcome.Refused(detect + " answered " + answer.statusCode() + ", which says nothing of it");
        }
    }
}
