package dev.hindsight.service.source;

import dev.hindsight.source.HttpPublisher;
import dev.hindsight.source.Patience;
import dev.hindsight.source.kubernetes.KubernetesSource;
import dev.hindsight.source.kubernetes.SourceConfig;
import dev.hindsight.source.kubernetes.condition.Timing;
import dev.hindsight.source.kubernetes.kinds.CustomKinds;
import dev.hindsight.source.kubernetes.kinds.Territory;
import dev.hindsight.source.kubernetes.sieve.SievingPublisher;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;

/** The parts of this pod, put together: the source, the sieve in its way, and the sink. */
@ApplicationScoped
public class SourcePod {
    private static final Logger LOG = Logger.getLogger(SourcePod.class);
    private static final List<String> TOLD_BY_KNATIVE = List.of("K_SINK", "K_CE_OVERRIDES", "K_CA_CERTS");

    private final SourceSettings settings;
    private final Config environment;
    private final SourceMeters meters;
    private final ReachMeters reach;
    private HttpPublisher publisher;
    private KubernetesSource source;
    private FirstLists firstLists;

    @Inject
    SourcePod(SourceSettings settings, Config environment, SourceMeters meters, ReachMeters reach) {
        this.settings = settings;
        this.environment = environment;
        this.meters = meters;
        this.reach = reach;
    }

    /** Empty while nobody has told where to send to: then nothing is watched either. */
    public Optional<KubernetesSource> source() {
        return Optional.ofNullable(source);
    }

    void start(@Observes StartupEvent started) {
        Map<String, String> told = told();
        if (!told.containsKey("K_SINK")) {
            LOG.error("K_SINK is not set: it names the URL that events are sent to. Nothing is watched until it is.");
            return;
        }
        publisher = HttpPublisher.fromEnvironment(told, settings.tokenFile().orElse(null), Patience.OUTLASTING);
        Set<String> excluded = settings.excludedNamespaces().orElse(Set.of());
        var sieve = new SievingPublisher(publisher, excluded, settings.sieveObjects(), meters);
        source = new KubernetesSource(config(excluded), sieve);
        meters.observe(publisher, sieve);
        reach.observe(source, settings.inventoryEvery());
        source.start();
        firstLists = new FirstLists(settings.inventoryAgain(), source::inventoryNow);
        LOG.infof(
                "Cluster %s at %s: lists every %s, watched by %s, without %s",
                source.cluster(), source.apiServer(), settings.inventoryEvery(), settings.watch(), excluded);
    }

    /** Before the server goes, so that who waits is answered. */
    void stop(@Observes @Priority(1) ShutdownEvent stopping) {
        if (source != null) {
            firstLists.close();
            source.close();
            publisher.close();
        }
    }

    private SourceConfig config(Set<String> excluded) {
        Set<String> unreadable = settings.secrets() ? Set.of() : Set.of("Secret");
        CustomKinds custom = settings.customResources()
                .map(wanted -> new CustomKinds(wanted, Set.of(), CustomKinds.STANDARD.most()))
                .orElse(CustomKinds.NONE);
        String cluster = environment
                .getOptionalValue("hindsight.cluster", String.class)
                .filter(name -> !name.isBlank())
                .orElseThrow(() -> new IllegalStateException("HINDSIGHT_CLUSTER is not set: it names the cluster"));
        return SourceConfig.of(settings.kubeconfig().orElse(null), null)
                .named(cluster)
                .with(timing(settings.inventoryEvery()))
                .with(custom)
                .with(new Territory(excluded, unreadable, settings.watch()));
    }

    private static Timing timing(Duration inventoryEvery) {
        Timing usual = Timing.STANDARD;
        return new Timing(
                inventoryEvery,
                usual.lookAgainEvery(),
                usual.probeEvery(),
                usual.unreachableAfter(),
                usual.behindAfter(),
                usual.longestWait());
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
