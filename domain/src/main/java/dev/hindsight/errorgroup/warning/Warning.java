package dev.hindsight.errorgroup.warning;

import dev.hindsight.errorgroup.Exemplar;
import dev.hindsight.errorgroup.GroupIdentity;
import dev.hindsight.fingerprint.WarningFingerprint;
import dev.hindsight.masking.Masking;
import dev.hindsight.resource.Facts;
import dev.hindsight.resource.Tree;
import dev.hindsight.topology.KubernetesEvents;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A Kubernetes Event of type Warning, of either API group. */
public final class Warning {
    public static final String SOURCE = "kubernetes";

    private static final int LONGEST_MESSAGE = 4_000;

    private final Facts event;
    private final Tree about;
    private final String message;

    private Warning(Facts event, Masking masking) {
        this.event = event;
        Tree involved = event.body().at("involvedObject");
        this.about = involved.isPresent() ? involved : event.body().at("regarding");
        this.message = masking.mask(KubernetesEvents.message(event));
    }

    /** Empty for any object that is no such Event. */
    public static Optional<Warning> of(Facts facts, Masking masking) {
        return isOne(facts) ? Optional.of(new Warning(facts, masking)) : Optional.empty();
    }

    public static boolean isOne(Facts facts) {
        return facts.ref().kind().equals("Event") && facts.body().text("type").equals("Warning");
    }

    public GroupIdentity group() {
        String kind = about.text("kind");
        String reason = KubernetesEvents.reason(event);
        String namespace = about.text("namespace");
        String service = ConcernedWorkload.of(kind, about.text("name"));
        return new GroupIdentity(
                namespace,
                service,
                SOURCE,
                ReasonLevels.of(reason),
                WarningFingerprint.of(namespace, service, kind, reason, message));
    }

    /** The pod that it is about; empty when it is about something else. */
    public String pod() {
        return about.text("kind").equals("Pod") ? about.text("name") : "";
    }

    public Exemplar exemplar(Instant time) {
        Map<String, String> fields = new TreeMap<>();
        fields.put("reason", KubernetesEvents.reason(event));
        fields.put("object", about.text("kind") + " " + about.text("name"));
        boolean tooLong = message.length() > LONGEST_MESSAGE;
        String text = tooLong ? message.substring(0, LONGEST_MESSAGE) : message;
        return new Exemplar(
                time,
                pod(),
                KubernetesEvents.container(event),
                event.body().at("source").text("host"),
                "",
                KubernetesEvents.reason(event) + ": " + text,
                Map.copyOf(fields),
                tooLong ? (message.length() - LONGEST_MESSAGE) + " characters were left out" : "");
    }
}
