package dev.hindsight.service.logs;

import dev.hindsight.source.HttpPublisher;
import dev.hindsight.source.OneTry;
import dev.hindsight.source.Patience;
import dev.hindsight.source.log.LogSource;
import dev.hindsight.source.log.LogSourceConfig;
import dev.hindsight.source.log.door.gate.Busy;
import dev.hindsight.source.log.door.gate.Gate;
import dev.hindsight.source.log.door.gate.Passage;
import dev.hindsight.source.log.door.gate.TurnedAway;
import dev.hindsight.source.log.follow.Timing;
import dev.hindsight.source.log.pod.LogChoice;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;

/** The parts of this pod, put together: the source, the doors, and the sink of both. */
@ApplicationScoped
public class LogsPod implements Gate {
    private static final Logger LOG = Logger.getLogger(LogsPod.class);
    private static final List<String> TOLD_BY_KNATIVE = List.of("K_SINK", "K_CE_OVERRIDES", "K_CA_CERTS");
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(20);

    private final LogsSettings settings;
    private final Config environment;
    private final LogsMeters meters;
    private HttpPublisher publisher;
    private LogSource source;
    private volatile Gate gate;

    @Inject
    LogsPod(LogsSettings settings, Config environment, LogsMeters meters) {
        this.settings = settings;
        this.environment = environment;
        this.meters = meters;
    }

    /** Empty while nobody has told where to send to, and where no logs are to be followed. */
    Optional<LogSource> source() {
        return Optional.ofNullable(source);
    }

    /** Whether somebody has told where to send to. */
    boolean hasSink() {
        return publisher != null;
    }

    void start(@Observes StartupEvent started) {
        Map<String, String> told = told();
        if (!told.containsKey("K_SINK")) {
            LOG.error("K_SINK is not set: it names the URL that events are sent to. No logs are read until it is.");
            return;
        }
        publisher = HttpPublisher.fromEnvironment(told, settings.tokenFile().orElse(null), Patience.OUTLASTING);
        meters.observe(publisher);
        if (settings.doors().open()) {
            gate = gate(told);
        }
        if (settings.follow()) {
            source = new LogSource(config(), publisher);
            meters.observe(source);
            source.start();
        }
        LOG.infof(
                "Logs of cluster %s: %s; doors %s",
                cluster(),
                settings.follow() ? "followed" : "not followed",
                settings.doors().open() ? "open" : "closed");
    }

    /** Before the server goes, so that who waits is answered. */
    void stop(@Observes @Priority(1) ShutdownEvent stopping) {
        if (source != null) {
            source.close();
        }
        if (publisher != null) {
            publisher.close();
        }
    }

    @Override
    public Passage admit(String authorization) throws TurnedAway, Busy {
        if (gate == null) {
            throw new TurnedAway("The doors for logs are not open here.");
        }
        return gate.admit(authorization);
    }

    private Gate gate(Map<String, String> told) {
        OneTry sink = OneTry.fromEnvironment(told, settings.tokenFile().orElse(null), ANSWER_WITHIN);
        Optional<OneTry> judge = settings.doors()
                .tokensTo()
                .map(there -> new OneTry(there, Map.of(), null, ANSWER_WITHIN, HttpClient.newBuilder()));
        return new PodGate(cluster(), sink, judge);
    }

    private LogSourceConfig config() {
        LogChoice choice = new LogChoice(
                settings.namespaces().orElse(Set.of()),
                settings.excludedNamespaces().orElse(Set.of()),
                settings.labels().orElse(""),
                settings.node().orElse(""));
        Timing usual = Timing.STANDARD;
        Timing timing = new Timing(
                settings.lookBack(),
                usual.lookAgainEvery(),
                usual.probeEvery(),
                usual.unreachableAfter(),
                usual.behindAfter(),
                usual.longestWait());
        return LogSourceConfig.of(settings.kubeconfig().orElse(null), null, settings.cursors())
                .named(cluster())
                .with(choice)
                .with(timing)
                .withMemory(settings.memory())
                .withOnlyWhatIsOfNote();
    }

    private String cluster() {
        return environment
                .getOptionalValue("hindsight.cluster", String.class)
                .filter(name -> !name.isBlank())
                .orElseThrow(() -> new IllegalStateException("HINDSIGHT_CLUSTER is not set: it names the cluster"));
    }

    private Map<String, String> told() {
        Map<String, String> told = new HashMap<>();
        TOLD_BY_KNATIVE.forEach(name -> environment
                .getOptionalValue(name, String.class)
                .filter(value -> !value.isBlank())
                .ifPresent(value -> told.put(name, value)));
        return told;
    }
}
