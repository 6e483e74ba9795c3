package dev.hindsight.correlate.error;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.command.Command;
import dev.hindsight.correlate.Correlate;
import dev.hindsight.correlate.Settings;
import dev.hindsight.errorgroup.ErrorGroupCommand.Occur;
import dev.hindsight.errorgroup.ErrorGroupEvent;
import dev.hindsight.errorgroup.ErrorGroupEvent.ErrorGroupOccurred;
import dev.hindsight.errorgroup.ErrorGroupState.Known;
import dev.hindsight.errorgroup.GroupIdentity;
import dev.hindsight.errorgroup.Occurrence;
import dev.hindsight.errorgroup.occurrence.OccurrenceDecider;
import dev.hindsight.errorgroup.occurrence.OccurrenceDecider.Tell;
import dev.hindsight.finding.FindingEvent.FindingCleared;
import dev.hindsight.finding.FindingEvent.FindingRaised;
import dev.hindsight.finding.RuleCatalogue;
import dev.hindsight.fingerprint.Fingerprint;
import dev.hindsight.logline.Level;
import dev.hindsight.store.Cause;
import dev.hindsight.store.EventStore;
import dev.hindsight.store.Recorded;
import dev.hindsight.store.Transaction;
import dev.hindsight.store.stream.ErrorStreams;
import dev.hindsight.store.wish.CommandDesk.Answer;
import dev.hindsight.store.wish.CommandDesk.Sender;
import dev.hindsight.store.wish.ErrorGroupWish;
import dev.hindsight.suppression.FindingSuppressionEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A cluster in which errors occur, as the log source tells them, with a clock that the test sets. */
final class ShopOfErrors {
    static final String CLUSTER = "shop";
    private static final RuleCatalogue RULES = RuleCatalogue.standard();
    private static final Sender ADA = new Sender(CLUSTER, "user:ada", "request", null);

    private final EventStore store;
    private final Command command;
    private final Settings settings;
    Instant now = Instant.parse("2026-03-01T12:00:00Z");
    private int told;

    /** @param made with the clock of this shop */
    ShopOfErrors(java.util.function.Function<java.time.InstantSource, EventStore> made, Settings settings) {
        this.store = made.apply(() -> now);
        this.settings = settings;
        this.command = new Command(store, RULES, () -> now);
    }

    EventStore store() {
        return store;
    }

    Command command() {
        return command;
    }

    static Sender ada() {
        return ADA;
    }

    static String key(String name) {
        return String.format("%32s", Integer.toHexString(name.hashCode())).replace(' ', '0');
    }

    private static GroupIdentity identity(String name) {
        Level level = name.startsWith("warn") ? Level.WARN : Level.ERROR;
        String source = name.startsWith("kubernetes") ? "kubernetes" : "log";
        Fingerprint print =
                new Fingerprint(key(name), "", Fingerprint.Basis.LEVEL_AND_TEMPLATE, name, name, "", List.of(), "1");
        return new GroupIdentity("shop", "web", source, level, print);
    }

    /** It occurs now, so many times. */
    void occurs(String name, long count) {
        occurs(name, count, now, "input-" + told++);
    }

    void occurs(String name, long count, Instant when, String input) {
        Occurrence occurrence = new Occurrence(
                input,
                when.truncatedTo(ChronoUnit.MINUTES),
                count,
                when,
                when,
                Map.of("web-1", count),
                Map.of(),
                List.of());
        store.journal()
                .submit(tx -> {
                    String next = key(name);
                    while (!next.isEmpty()) {
                        Occur occur = new Occur(identity(name), when, when, "");
                        tx.decide(
                                ErrorStreams.GROUPS,
                                ErrorStreams.GROUPS.stream(CLUSTER, next),
                                occur,
                                cause(when, input));
                        next = mergedInto(tx, next);
                    }
                    String hour = OccurrenceDecider.id(key(name), occurrence.window());
                    return tx.decide(
                            ErrorStreams.HOURS,
                            ErrorStreams.HOURS.stream(CLUSTER, hour),
                            new Tell(key(name), occurrence),
                            cause(when, input));
                })
                .join();
    }

    private static String mergedInto(Transaction tx, String key) {
        return tx.state(ErrorStreams.GROUPS, ErrorStreams.GROUPS.stream(CLUSTER, key)) instanceof Known known
                ? known.mergedInto()
                : "";
    }

    private static Cause cause(Instant when, String input) {
        return new Cause(when, "source:logs", input, null);
    }

    /** Minutes pass in each of which it occurs so many times; each is followed when it is over. */
    void minutes(int minutes, String name, long each) throws InterruptedException {
        for (int i = 0; i < minutes; i++) {
            if (each > 0) {
                occurs(name, each);
            }
            follow();
            now = now.plus(Duration.ofMinutes(1));
        }
    }

    void pass(Duration time) throws InterruptedException {
        now = now.plus(time);
        follow();
    }

    Answer<?> wish(String name, ErrorGroupWish wish) throws InterruptedException {
        Answer<?> answer = command.errorGroup(ADA, key(name), wish);
        follow();
        return answer;
    }

    /** A reader that begins at the last checkpoint and saves one. @return how many events were appended */
    long follow() throws InterruptedException {
        try (Correlate correlate = new Correlate(store, RULES, () -> now, settings)) {
            long appended = 0;
            // What was decided is read in turn, and may lead to more.
            for (int i = 0; i < 3; i++) {
                now = now.plusSeconds(1);
                appended += correlate.advance(CLUSTER).appended();
            }
            return appended;
        }
    }

    /** The log is read again from its beginning. */
    long followAnew() throws InterruptedException {
        store.checkpoints().forget(Correlate.readerOf(CLUSTER));
        return follow();
    }

    /** Closes it; read anew from its first event, the log must say the same before. */
    void closeReadAnew() throws Exception {
        long head = store.log().head();
        assertThat(followAnew()).isZero();
        assertThat(store.log().head()).isEqualTo(head);
        store.close();
    }

    private Stream<Recorded> log() {
        return store.log().read(CLUSTER, 0, Integer.MAX_VALUE).stream();
    }

    /** What became of a group, in words, without how often it occurred. */
    List<String> story(String name) {
        return log().map(Recorded::event)
                .filter(ErrorGroupEvent.class::isInstance)
                .map(ErrorGroupEvent.class::cast)
                .filter(event -> event.key().equals(key(name)) && !(event instanceof ErrorGroupOccurred))
                .map(event -> event.getClass()
                                .getSimpleName()
                                .replace("ErrorGroup", "")
                                .toLowerCase(java.util.Locale.ROOT)
                        + (event instanceof ErrorGroupEvent.ErrorGroupReopened reopened ? " " + reopened.why() : ""))
                .toList();
    }

    <E> E last(Class<E> type) {
        return log().map(Recorded::event)
                .filter(type::isInstance)
                .map(type::cast)
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    /** Messages of what counts. */
    Set<String> open() {
        Set<String> open = new TreeSet<>();
        log().map(Recorded::event).forEach(event -> {
            switch (event) {
                case FindingRaised raised -> open.add(raised.finding().message());
                case FindingCleared cleared -> open.remove(cleared.ref().name());
                default -> {}
            }
        });
        return open;
    }

    Set<String> suppressed() {
        Set<String> suppressed = new TreeSet<>();
        log().map(Recorded::event).forEach(event -> {
            switch (event) {
                case FindingSuppressionEvent.FindingSuppressed now ->
                    suppressed.add(now.ref().name());
                case FindingSuppressionEvent.FindingUnsuppressed now ->
                    suppressed.remove(now.ref().name());
                default -> {}
            }
        });
        return suppressed;
    }
}
