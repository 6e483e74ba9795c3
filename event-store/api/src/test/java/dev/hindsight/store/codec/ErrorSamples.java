package dev.hindsight.store.codec;

import dev.hindsight.decider.DomainEvent;
import dev.hindsight.errorgroup.ErrorGroupEvent.ErrorGroupAppeared;
import dev.hindsight.errorgroup.ErrorGroupEvent.ErrorGroupAssigned;
import dev.hindsight.errorgroup.ErrorGroupEvent.ErrorGroupCalmed;
import dev.hindsight.errorgroup.ErrorGroupEvent.ErrorGroupCommented;
import dev.hindsight.errorgroup.ErrorGroupEvent.ErrorGroupDistinguished;
import dev.hindsight.errorgroup.ErrorGroupEvent.ErrorGroupIgnored;
import dev.hindsight.errorgroup.ErrorGroupEvent.ErrorGroupMerged;
import dev.hindsight.errorgroup.ErrorGroupEvent.ErrorGroupOccurred;
import dev.hindsight.errorgroup.ErrorGroupEvent.ErrorGroupOpened;
import dev.hindsight.errorgroup.ErrorGroupEvent.ErrorGroupRegressed;
import dev.hindsight.errorgroup.ErrorGroupEvent.ErrorGroupReopened;
import dev.hindsight.errorgroup.ErrorGroupEvent.ErrorGroupResolved;
import dev.hindsight.errorgroup.ErrorGroupEvent.ErrorGroupSpiked;
import dev.hindsight.errorgroup.ErrorGroupEvent.ErrorGroupSplit;
import dev.hindsight.errorgroup.ErrorGroupEvent.Why;
import dev.hindsight.errorgroup.Exemplar;
import dev.hindsight.errorgroup.GroupIdentity;
import dev.hindsight.errorgroup.IgnoreUntil;
import dev.hindsight.errorgroup.Occurrence;
import dev.hindsight.fingerprint.Fingerprint;
import dev.hindsight.logline.Level;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The events of groups of errors, one of every type, with every field filled. */
final class ErrorSamples {
    private static final String KEY = "9f86d081884c7d659a2feaa0c55ad015";
    private static final String OTHER = "a3bf4f1b2b0b822cd15d6c15b0f00a08";
    private static final Instant WINDOW = Instant.parse("2026-05-01T12:00:00Z");
    private static final Instant FIRST = Instant.parse("2026-05-01T12:00:01.5Z");
    private static final Instant LAST = Instant.parse("2026-05-01T12:00:59.123456Z");

    private static final Fingerprint FINGERPRINT = new Fingerprint(
            KEY,
            "60303ae22b998861",
            Fingerprint.Basis.EXCEPTION_AND_TEMPLATE,
            "KeyError: no price for sku 17",
            "no price for sku <num>",
            "KeyError",
            List.of(new Fingerprint.Part("exception", "KeyError", true), new Fingerprint.Part("level", "error", false)),
            "errors-1");

    private static final Occurrence OCCURRENCE = new Occurrence(
            "batch-1",
            WINDOW,
            3,
            FIRST,
            LAST,
            Map.of("web-1", 3L),
            Map.of("1.4.0", 3L),
            List.of(new Exemplar(
                    FIRST,
                    "web-1",
                    "web",
                    "node-1",
                    "1.4.0",
                    "KeyError: no price for sku 17",
                    Map.of("url", "/cart"),
                    "12 lines were left out")));

    static final Map<String, DomainEvent> TODAY = Stream.of(
                    Map.<String, DomainEvent>of(
                            "opened",
                            new ErrorGroupOpened(
                                    new GroupIdentity("shop", "web", "log", Level.ERROR, FINGERPRINT), FIRST),
                            "appeared",
                            new ErrorGroupAppeared(KEY, "1.4.0", FIRST),
                            "occurred",
                            new ErrorGroupOccurred(KEY, OCCURRENCE),
                            "spiked",
                            new ErrorGroupSpiked(KEY, LAST, 120, 2.5, 1.25, 77),
                            "calmed",
                            new ErrorGroupCalmed(KEY, LAST, 3, 78)),
                    Map.<String, DomainEvent>of(
                            "resolved",
                            new ErrorGroupResolved(KEY, "1.4.1", "fixed", LAST),
                            "ignored",
                            new ErrorGroupIgnored(KEY, new IgnoreUntil(LAST, 100L, true), "known"),
                            "regressed",
                            new ErrorGroupRegressed(KEY, LAST, "1.4.2"),
                            "reopened",
                            new ErrorGroupReopened(KEY, Why.COUNT_REACHED, "too many", 79)),
                    Map.<String, DomainEvent>of(
                            "merged",
                            new ErrorGroupMerged(KEY, OTHER, "the same cause"),
                            "split",
                            new ErrorGroupSplit(KEY, OTHER, "not the same after all"),
                            "assigned",
                            new ErrorGroupAssigned(KEY, "team-shop"),
                            "commented",
                            new ErrorGroupCommented(KEY, "c-1", "seen since the roll-out"),
                            "distinguished",
                            new ErrorGroupDistinguished(KEY, OTHER, "another table")))
            .flatMap(some -> some.entrySet().stream())
            .collect(Collectors.toUnmodifiableMap(
                    entry -> "dev.hindsight.errorgroup." + entry.getKey(), Map.Entry::getValue));

    private ErrorSamples() {}
}
