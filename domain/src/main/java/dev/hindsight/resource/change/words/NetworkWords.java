package dev.hindsight.resource.change.words;

import dev.hindsight.resource.Tree;
import dev.hindsight.resource.change.Difference;
import dev.hindsight.resource.change.Row;
import java.util.List;

/** Services, and the endpoints behind them. */
public final class NetworkWords {
    public static final List<Row> ROWS = List.of(
            Row.coming("**.ports[]", NetworkWords::port),
            Row.value(
                    "**.ports[].targetPort",
                    difference -> GenericWords.changed("target port of port " + number(difference), difference)),
            Row.value(
                    "**.ports[].port",
                    difference -> GenericWords.changed("port " + difference.keyOf("ports"), difference)),
            Row.value("spec.type", difference -> GenericWords.changed("type", difference)),
            Row.coming("endpoints[]", NetworkWords::endpoint),
            Row.value(
                    "endpoints[].conditions.ready",
                    difference ->
                            name(difference) + (difference.after().isTrue() ? " became ready" : " is no longer ready")),
            Row.silent("endpoints[].conditions.serving"),
            Row.value(
                    "endpoints[].conditions.terminating",
                    difference -> difference.after().isTrue() ? name(difference) + " is terminating" : null),
            Row.value(
                    "endpoints[].addresses",
                    difference -> GenericWords.changed("address of " + name(difference), difference)));

    private NetworkWords() {}

    private static String port(Difference difference) {
        Tree there = difference.went() ? difference.before() : difference.after();
        Tree number = there.at("port").isPresent() ? there.at("port") : there.at("containerPort");
        String name = there.text("name").isEmpty() ? "" : " (" + there.text("name") + ")";
        String container = ContainerWords.container(difference);
        return GenericWords.happened(
                "port " + number.text() + name + (container.isEmpty() ? "" : " of " + container), difference);
    }

    private static String number(Difference difference) {
        String number = difference.parentNow().text("port");
        return number.isEmpty() ? difference.keyOf("ports") : number;
    }

    private static String endpoint(Difference difference) {
        if (difference.went()) {
            return name(difference) + " removed";
        }
        // Absent means ready, as the API says.
        boolean ready = difference.after().at("conditions").flag("ready").orElse(true);
        return name(difference) + " added, " + (ready ? "ready" : "not ready");
    }

    private static String name(Difference difference) {
        return "endpoint " + difference.keyOf("endpoints");
    }
}
