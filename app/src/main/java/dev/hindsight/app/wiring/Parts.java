package dev.hindsight.app.wiring;

import dev.hindsight.app.Settings;
import dev.hindsight.command.Command;
import dev.hindsight.correlate.Correlate;
import dev.hindsight.correlate.CorrelateLoop;
import dev.hindsight.correlate.figures.FoldTimes;
import dev.hindsight.detect.Detect;
import dev.hindsight.detect.DetectAgain;
import dev.hindsight.detect.HmacDigest;
import dev.hindsight.detect.figures.EventTimes;
import dev.hindsight.finding.RuleCatalogue;
import dev.hindsight.resource.FactExtractor;
import dev.hindsight.store.EventStore;
import dev.hindsight.store.axon.AxonEventStore;
import dev.hindsight.store.axon.JournalMeters;
import dev.hindsight.store.deadletter.DeadLetterPlayer;
import dev.hindsight.store.wish.CommandDesk;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import javax.sql.DataSource;

/** The one place where the parts are put together by hand. */
@ApplicationScoped
public class Parts {
    @Produces
    @Singleton
    EventStore store(DataSource database, MeterRegistry figures) {
        return AxonEventStore.open(database, AxonEventStore.Options.defaults(), new JournalMeters(figures));
    }

    void close(@Disposes EventStore store) {
        store.close();
    }

    @Produces
    @Singleton
    RuleCatalogue rules() {
        return RuleCatalogue.standard();
    }

    @Produces
    @Singleton
    Detect detect(EventStore store, RuleCatalogue rules, Settings settings, MeterRegistry figures) {
        return new Detect(
                store,
                new FactExtractor(new HmacDigest(settings.digestKey())),
                rules,
                InstantSource.system(),
                dev.hindsight.detect.Settings.STANDARD,
                new EventTimes(figures));
    }

    @Produces
    @Singleton
    Correlate correlate(EventStore store, RuleCatalogue rules, MeterRegistry figures) {
        FoldTimes times = new FoldTimes(figures);
        Correlate correlate =
                new Correlate(store, rules, InstantSource.system(), dev.hindsight.correlate.Settings.STANDARD, times);
        times.tellOf(correlate);
        return correlate;
    }

    @Produces
    @Singleton
    CorrelateLoop loop(EventStore store, Correlate correlate) {
        return new CorrelateLoop(store, correlate);
    }

    @Produces
    @Singleton
    CommandDesk commands(EventStore store, RuleCatalogue rules) {
        return new Command(store, rules, InstantSource.system());
    }

    @Produces
    @Singleton
    DeadLetterPlayer player(Detect detect, EventStore store) {
        return new DetectAgain(detect, store.deadLetters());
    }
}
