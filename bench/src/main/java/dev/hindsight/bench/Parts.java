package dev.hindsight.bench;

import dev.hindsight.command.Command;
import dev.hindsight.detect.Detect;
import dev.hindsight.finding.RuleCatalogue;
import dev.hindsight.resource.FactExtractor;
import dev.hindsight.store.EventStore;
import dev.hindsight.store.axon.AxonEventStore;
import dev.hindsight.store.deadletter.DeadLetterPlayer;
import dev.hindsight.store.wish.CommandDesk;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;

/** The parts of the product that are measured, as the product puts them together. */
@ApplicationScoped
public class Parts {
    private static final Mac KEYED = keyed();

    @Produces
    @Singleton
    EventStore store(DataSource database) {
        return AxonEventStore.open(database, AxonEventStore.Options.defaults());
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
    Detect detect(EventStore store, RuleCatalogue rules) {
        return new Detect(store, new FactExtractor(Parts::digest), rules, InstantSource.system());
    }

    @Produces
    @Singleton
    CommandDesk commands(EventStore store, RuleCatalogue rules) {
        return new Command(store, rules, InstantSource.system());
    }

    private static String digest(String value) {
        try {
            byte[] digest = ((Mac) KEYED.clone()).doFinal(value.getBytes(StandardCharsets.UTF_8));
            return "sha256:" + HexFormat.of().formatHex(digest, 0, 8);
        } catch (CloneNotSupportedException notThisJdk) {
            throw new IllegalStateException(notThisJdk);
        }
    }

    private static Mac keyed() {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(new byte[32], "HmacSHA256"));
            return mac;
        } catch (GeneralSecurityException notThisJdk) {
            throw new IllegalStateException(notThisJdk);
        }
    }

    @Produces
    @Singleton
    DeadLetterPlayer player() {
        return letter -> new DeadLetterPlayer.Outcome.Refused("nothing is played again in a bench");
    }
}
