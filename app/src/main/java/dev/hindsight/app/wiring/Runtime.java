package dev.hindsight.app.wiring;

import dev.hindsight.app.Settings;
import dev.hindsight.app.broker.Broker;
import dev.hindsight.app.replay.OnCall;
import dev.hindsight.app.replay.Player;
import dev.hindsight.app.replay.Step;
import dev.hindsight.app.retention.RetentionLoop;
import dev.hindsight.correlate.Correlate;
import dev.hindsight.correlate.CorrelateLoop;
import dev.hindsight.detect.Detect;
import dev.hindsight.source.kubernetes.KubernetesSource;
import dev.hindsight.source.kubernetes.SourceConfig;
import dev.hindsight.source.kubernetes.kinds.CustomKinds;
import dev.hindsight.source.log.LogSource;
import dev.hindsight.store.EventStore;
import dev.hindsight.store.wish.CommandDesk;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What runs beside the page: the broker, the functions behind it, and the sources before it. */
@ApplicationScoped
public class Runtime {
    @Inject
    EventStore store;

    @Inject
    Detect detect;

    @Inject
    Correlate correlate;

    @Inject
    CorrelateLoop loop;

    @Inject
    CommandDesk desk;

    @Inject
    LogDoors doors;

    @Inject
    Settings settings;

    /** Ended in the opposite order of their start. */
    private final Deque<AutoCloseable> running = new ArrayDeque<>();

    void start() {
        loop.start();
        running.push(loop);
        RetentionLoop retention = new RetentionLoop(store, InstantSource.system(), settings.keep());
        retention.start();
        running.push(retention);
        Broker broker = broker();
        running.push(broker);
        BrokerPublisher publisher = new BrokerPublisher(broker);
        running.push(publisher);
        List<String> clusters = new ArrayList<>();
        for (String context : settings.contexts().orElse(List.of())) {
            SourceConfig config =
                    SourceConfig.of(settings.kubeconfig().orElse(null), context).with(customKinds());
            KubernetesSource source = new KubernetesSource(config, publisher);
            source.start();
            running.push(source);
            clusters.add(source.cluster());
        }
        doors.open(broker, clusters.isEmpty() ? LogDoors.NO_CLUSTER : clusters.getFirst());
        running.push(doors::close);
        follow(broker);
        settings.recording().ifPresent(folder -> {
            OnCall onCall = new OnCall(store.log(), desk, Step.of(folder));
            Player player = new Player(folder, settings.speed(), new BrokerStage(broker, store, correlate), onCall);
            player.start();
            running.push(player);
        });
    }

    private void follow(Broker broker) {
        if (settings.logs().cursors().isEmpty()) {
            return;
        }
        AcknowledgedPublisher publisher = new AcknowledgedPublisher(broker);
        running.push(publisher);
        for (String context : settings.contexts().orElse(List.of())) {
            LogSource source = LogFollowing.of(settings, context, publisher);
            source.start();
            running.push(source);
        }
    }

    private CustomKinds customKinds() {
        var custom = settings.customResources();
        return new CustomKinds(
                custom.include().orElse(Set.of()), custom.exclude().orElse(Set.of()), custom.most());
    }

    private Broker broker() {
        InputStream triggers = Runtime.class.getResourceAsStream("/knative/triggers.yaml");
        return new Broker(
                triggers,
                Map.of("detect", new DetectSubscriber(detect), "correlate", new CorrelateSubscriber(loop)),
                store.deadLetters(),
                InstantSource.system());
    }

    void stop() {
        while (!running.isEmpty()) {
            AutoCloseable part = running.pop();
            try {
                part.close();
            } catch (Exception failure) {
                // One part that ends badly must not keep the others from ending well.
                io.quarkus.logging.Log.errorf(
                        failure, "%s did not end well", part.getClass().getSimpleName());
            }
        }
    }
}
