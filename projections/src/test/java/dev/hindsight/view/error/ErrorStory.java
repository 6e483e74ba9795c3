package dev.hindsight.view.error;

import dev.hindsight.decider.DomainEvent;
import dev.hindsight.errorgroup.ErrorGroupCommand;
import dev.hindsight.errorgroup.ErrorGroupCommand.Occur;
import dev.hindsight.errorgroup.Exemplar;
import dev.hindsight.errorgroup.GroupIdentity;
import dev.hindsight.errorgroup.IgnoreUntil;
import dev.hindsight.errorgroup.Occurrence;
import dev.hindsight.errorgroup.occurrence.OccurrenceDecider;
import dev.hindsight.fingerprint.Fingerprint;
import dev.hindsight.fingerprint.Fingerprint.Basis;
import dev.hindsight.fingerprint.Fingerprint.Part;
import dev.hindsight.logline.Level;
import dev.hindsight.store.Cause;
import dev.hindsight.store.EventStore;
import dev.hindsight.store.stream.ErrorStreams;
import dev.hindsight.store.stream.StreamId;
import dev.hindsight.store.stream.StreamType;
import dev.hindsight.watch.WatchCommand;
import dev.hindsight.watch.WatchDecider;
import dev.hindsight.watch.WatchEvent;
import dev.hindsight.watch.WatchEvent.State;
import dev.hindsight.watch.WatchState;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** Tells a store what happened to groups of errors, minute by minute, as the functions would. */
public final class ErrorStory {
    private static final StreamType<WatchCommand, WatchState, WatchEvent> WATCH =
            new StreamType<>(WatchDecider.STREAM, new WatchDecider());

    private final EventStore store;
    private final String cluster;
    private Instant now;
    private int inputs;

    public ErrorStory(EventStore store, String cluster, Instant start) {
        this.store = store;
        this.cluster = cluster;
        this.now = start;
        decide(WATCH, WatchDecider.ID, new WatchCommand.Register(cluster, "watch"), "source:test");
    }

    /** A bit of everything, so that no table stays empty. */
    public static void everything(EventStore store, String cluster, Instant start) {
        ErrorStory story = new ErrorStory(store, cluster, start);
        // Only warnings: errors would raise findings, too.
        GroupIdentity one = group("shop", "web", "log", Level.WARN, "", "no price for sku <num>", "");
        GroupIdentity other = group("shop", "web", "log", Level.WARN, "", "no price for the sku <num>", "");
        story.occurs(one, 3, "web-1", "1.0", "no price for sku 17");
        story.occurs(other, 2, "web-2", "1.0", "no price for the sku 18");
        story.report(State.UNREACHABLE, "the log source is away");
        story.person(other, new ErrorGroupCommand.Merge(one.key(), "the same"));
        story.occurs(other, 2, "web-2", "1.1", "no price for the sku 18");
        story.report(State.STARTED, "");
        story.person(other, new ErrorGroupCommand.Split("not the same"));
        story.person(other, new ErrorGroupCommand.Distinguish(one.key(), "look at the article"));
        story.person(one, new ErrorGroupCommand.Ignore(IgnoreUntil.FOREVER, "known", start));
        story.person(one, new ErrorGroupCommand.Comment("c1", "known since long"));
        story.occurs(one, 3, "web-1", "1.0", "no price for sku 17");
    }

    public static GroupIdentity error(String service, String template) {
        return group("shop", service, "log", Level.ERROR, "", template, "");
    }

    /** @param fault its fault key; empty for none */
    public static GroupIdentity group(
            String namespace,
            String service,
            String source,
            Level level,
            String exception,
            String template,
            String fault) {
        String key = key(namespace + "/" + service + "/" + level + "/" + exception + "/" + template);
        String title = exception.isEmpty() ? template : exception + ": " + template;
        List<Part> parts = List.of(new Part("service", service, true), new Part("template", template, true));
        Basis basis = exception.isEmpty() ? Basis.LEVEL_AND_TEMPLATE : Basis.EXCEPTION_AND_TEMPLATE;
        return new GroupIdentity(
                namespace,
                service,
                source,
                level,
                new Fingerprint(key, fault, basis, title, template, exception, parts, "errors-1"));
    }

    private static String key(String text) {
        HexFormat hex = HexFormat.of();
        return hex.toHexDigits(text.hashCode())
                + hex.toHexDigits((text + "b").hashCode())
                + hex.toHexDigits((text + "c").hashCode())
                + hex.toHexDigits((text + "d").hashCode());
    }

    public Instant now() {
        return now;
    }

    public long position() {
        return store.log().head();
    }

    public ErrorStory later(long minutes) {
        now = now.plus(minutes, ChronoUnit.MINUTES);
        return this;
    }

    /** Within the second before now. */
    public ErrorStory occurs(GroupIdentity is, long count, String pod, String release, String text) {
        return occurs(is, count, pod, release, text, now);
    }

    /** On a node whose clock is ahead by so many minutes. */
    public ErrorStory ahead(GroupIdentity is, long minutes) {
        return occurs(is, 1, "early-1", "", "too early", now.plus(minutes, ChronoUnit.MINUTES));
    }

    private ErrorStory occurs(GroupIdentity is, long count, String pod, String release, String text, Instant seen) {
        Exemplar exemplar = new Exemplar(seen, pod, "main", "node-1", release, text, Map.of("url", "/" + inputs), "");
        Occurrence told = new Occurrence(
                "input-" + cluster + "-" + inputs++,
                seen.truncatedTo(ChronoUnit.MINUTES),
                count,
                seen,
                seen,
                Map.of(pod, count),
                release.isEmpty() ? Map.of() : Map.of(release, count),
                List.of(exemplar));
        decide(ErrorStreams.GROUPS, is.key(), new Occur(is, seen, seen, release), "source:test");
        decide(
                ErrorStreams.HOURS,
                OccurrenceDecider.id(is.key(), told.window()),
                new OccurrenceDecider.Tell(is.key(), told),
                "source:test");
        return this;
    }

    public ErrorStory person(GroupIdentity is, ErrorGroupCommand command) {
        decide(ErrorStreams.GROUPS, is.key(), command, "user:ada");
        return this;
    }

    public ErrorStory policy(GroupIdentity is, ErrorGroupCommand command) {
        decide(ErrorStreams.GROUPS, is.key(), command, "policy:errors");
        return this;
    }

    public ErrorStory report(State state, String detail) {
        decide(WATCH, WatchDecider.ID, new WatchCommand.Report("logs", state, List.of(), now, detail, 0, now), "logs");
        return this;
    }

    private <C, S, E extends DomainEvent> void decide(StreamType<C, S, E> type, String id, C command, String actor) {
        StreamId stream = type.stream(cluster, id);
        Cause cause = new Cause(now, actor, "input-" + inputs, null);
        store.journal()
                .submit(stream, tx -> tx.decide(type, stream, command, cause))
                .join();
    }
}
