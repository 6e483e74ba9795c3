package dev.hindsight.view.deadletter;

import dev.hindsight.store.EventStore;
import dev.hindsight.store.deadletter.DeadLetterPlayer;
import dev.hindsight.store.deadletter.DeadLetters;
import dev.hindsight.store.deadletter.DeadLetters.DeadLetter;
import dev.hindsight.view.list.MemoryPage;
import dev.hindsight.view.list.Page;
import dev.hindsight.view.list.PageQuery;
import dev.hindsight.view.moment.AsOf;
import dev.hindsight.view.moment.Params;
import dev.hindsight.view.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Dead letters: read from the store, played again through the application. */
@ApplicationScoped
class DeadLetterDesk {
    private final EventStore store;
    private final DeadLetterPlayer player;

    DeadLetterDesk(EventStore store, DeadLetterPlayer player) {
        this.store = store;
        this.player = player;
    }

    private DeadLetters letters() {
        return store.deadLetters();
    }

    /** Total counts the open ones. */
    Page<DeadLetterView> list(PageQuery page) {
        int limit = MemoryPage.limit(page);
        long before = Params.number("cursor", page.cursor, 1, Long.MAX_VALUE).orElse(Long.MAX_VALUE);
        List<DeadLetter> found = letters().list(before, limit + 1);
        boolean more = found.size() > limit;
        List<DeadLetter> shown = more ? found.subList(0, limit) : found;
        long head = store.log().head();
        return new Page<>(
                new AsOf(head, null, true, head, null),
                shown.stream().map(letter -> view(letter, null)).toList(),
                letters().count(),
                true,
                more ? String.valueOf(shown.getLast().id()) : null);
    }

    DeadLetterView get(String id) {
        DeadLetter letter = find(id);
        return view(letter, new String(letter.body(), StandardCharsets.UTF_8));
    }

    DeadLetterOutcome retry(String id) {
        DeadLetter letter = open(id);
        return switch (player.play(letter)) {
            case DeadLetterPlayer.Outcome.Accepted accepted ->
                new DeadLetterOutcome(letter.id(), true, accepted.words());
            case DeadLetterPlayer.Outcome.Refused refused ->
                new DeadLetterOutcome(letter.id(), false, "Refused again: " + refused.reason());
        };
    }

    DeadLetterOutcome discard(String id) {
        DeadLetter letter = open(id);
        letters().resolve(letter.id(), "discarded");
        return new DeadLetterOutcome(letter.id(), true, "Thrown away; it stays visible.");
    }

    private DeadLetter open(String id) {
        DeadLetter letter = find(id);
        if (letter.resolved() != null) {
            throw Refusal.conflict("Dead letter " + id + " is settled already: " + letter.resolved() + ".");
        }
        return letter;
    }

    private DeadLetter find(String id) {
        long number = Params.number("id", id, 1, Long.MAX_VALUE).orElseThrow();
        return letters().find(number).orElseThrow(() -> Refusal.notFound("There is no dead letter " + id + "."));
    }

    private static DeadLetterView view(DeadLetter letter, String body) {
        return new DeadLetterView(
                letter.id(),
                letter.receivedAt(),
                letter.receiver(),
                letter.reason(),
                letter.attributes(),
                letter.body().length,
                letter.truncated(),
                letter.resolved(),
                body);
    }
}
