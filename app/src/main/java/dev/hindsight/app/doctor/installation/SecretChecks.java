package dev.hindsight.app.doctor.installation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hindsight.app.doctor.Check;
import dev.hindsight.app.doctor.cluster.ClusterObjects.Look;
import dev.hindsight.app.doctor.cluster.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Whether every Secret is there that a pod takes something from, with the keys that it takes. Values are not looked at. */
record SecretChecks(Place place) {
    List<Check> run() throws InterruptedException {
        Map<String, Set<String>> wanted = new TreeMap<>();
        for (JsonNode owner : place.all(Place.SERVING, "services")) {
            collect(owner, wanted);
        }
        for (JsonNode owner : place.all(Place.APPS, "deployments")) {
            collect(owner, wanted);
        }
        List<Check> checks = new ArrayList<>();
        for (var secret : wanted.entrySet()) {
            checks.add(check(secret.getKey(), secret.getValue()));
        }
        return checks;
    }

    private static void collect(JsonNode owner, Map<String, Set<String>> wanted) {
        JsonNode pod = owner.path("spec").path("template").path("spec");
        for (JsonNode container : pod.path("containers")) {
            for (JsonNode variable : container.path("env")) {
                JsonNode from = variable.path("valueFrom").path("secretKeyRef");
                if (from.isObject()) {
                    wanted.computeIfAbsent(from.path("name").asText(), name -> new TreeSet<>())
                            .add(from.path("key").asText());
                }
            }
        }
        for (JsonNode volume : pod.path("volumes")) {
            JsonNode secret = volume.path("secret");
            for (JsonNode item : secret.path("items")) {
                wanted.computeIfAbsent(secret.path("secretName").asText(), name -> new TreeSet<>())
                        .add(item.path("key").asText());
            }
        }
    }

    private Check check(String name, Set<String> keys) throws InterruptedException {
        Look look = place.one(Place.CORE, "secrets", name);
        if (!look.readable()) {
            return Check.hint("Secret " + name + " may not be read: " + look.obstacle(), "Ask with more rights.");
        }
        Set<String> missing = new TreeSet<>(keys);
        look.object().path("data").fieldNames().forEachRemaining(missing::remove);
        if (missing.isEmpty()) {
            return Check.fine("Secret " + name + ": has " + String.join(", ", keys));
        }
        String options = String.join(
                " ", missing.stream().map(key -> "--from-literal=" + key + "=…").toList());
        return look.found()
                ? Check.wrong(
                        "Secret " + name + " lacks " + String.join(", ", missing),
                        "Add it, then restart: " + place.kubectl("edit secret " + name))
                : Check.wrong(
                        "Secret " + name + " is not there",
                        place.kubectl("create secret generic " + name + " " + options));
    }
}
