package dev.hindsight.app.doctor.installation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hindsight.app.doctor.Check;
import dev.hindsight.app.doctor.cluster.ClusterObjects.Look;
import dev.hindsight.app.doctor.cluster.Place;
import dev.hindsight.app.doctor.cluster.Readiness;
import java.util.ArrayList;
import java.util.List;

/** Whether events find their way: sources, the Broker, its Triggers. */
record EventChecks(Place place) {
    private static final String AGAIN = "`helm upgrade` with the same values makes it again.";

    List<Check> run() throws InterruptedException {
        List<Check> checks = new ArrayList<>();
        Look broker = place.one(Place.EVENTING, "brokers", "hindsight");
        checks.add(judge("Broker hindsight", broker, brokerClass(broker.object()), "broker hindsight"));
        for (String name : List.of("detect", "correlate")) {
            Look trigger = place.one(Place.EVENTING, "triggers", name);
            String to = trigger.object().path("status").path("subscriberUri").asText("nobody yet");
            checks.add(judge("Trigger " + name, trigger, "delivers to " + to, "trigger " + name));
        }
        checks.add(watching());
        checks.add(backstop());
        return checks;
    }

    private static String brokerClass(JsonNode broker) {
        return broker.path("metadata")
                .path("annotations")
                .path("eventing.knative.dev/broker.class")
                .asText("of the cluster's default class");
    }

    private Check judge(String what, Look look, String when, String named) {
        if (!look.readable()) {
            return Check.hint(what + " may not be read: " + look.obstacle(), "Ask with more rights.");
        }
        if (!look.found()) {
            return Check.wrong(what + " is not there", AGAIN);
        }
        Readiness readiness = Readiness.of(look.object());
        return readiness.ready()
                ? Check.fine(what + ": " + when)
                : Check.wrong(what + " is not ready: " + readiness.why(), place.kubectl("describe " + named));
    }

    private Check watching() throws InterruptedException {
        Look source = place.one(Place.SOURCES, "apiserversources", "hindsight");
        if (source.readable() && !source.found()) {
            return Check.hint(
                    "ApiServerSource: none; the pod of `source` watches by itself",
                    "That is right with source.watch=own. Otherwise: " + AGAIN);
        }
        int kinds = source.object().path("spec").path("resources").size();
        Check check = judge("ApiServerSource hindsight", source, "watches " + kinds + " kinds", "apiserversource");
        return check.outcome() == Check.Outcome.WRONG && check.what().contains("permission")
                ? Check.wrong(check.what(), "Its ClusterRole hindsight-" + place.namespace() + " was changed. " + AGAIN)
                : check;
    }

    private Check backstop() throws InterruptedException {
        Look ping = place.one(Place.SOURCES, "pingsources", "backstop");
        if (ping.readable() && !ping.found()) {
            return Check.hint(
                    "PingSource backstop: none",
                    "Should a doorbell be lost, correlate sleeps until the next: backstop.enabled=true.");
        }
        String schedule = ping.object().path("spec").path("schedule").asText();
        return judge("PingSource backstop", ping, "rings at " + schedule, "pingsource backstop");
    }
}
