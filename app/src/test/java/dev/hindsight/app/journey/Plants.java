package dev.hindsight.app.journey;

import java.util.ArrayList;
import java.util.List;

/**
 * Objects with a secret in every place where people keep them, each of its own so that a leak tells its place. Where a
 * value cannot be known by its form, it stands behind a name or a flag that speaks of secrets.
 */
final class Plants {
    /** Stands in a label, so that a search that finds nothing is known to search. */
    static final String KEPT = "kept-on-purpose";

    static final String CLUSTER = "plants";

    private final List<String> planted = new ArrayList<>();
    private int version = 10;

    List<String> planted() {
        return List.copyOf(planted);
    }

    /** CloudEvents, structured, one a line; the last ones are no good and become dead letters. */
    String lines() {
        StringBuilder lines = new StringBuilder();
        for (String object :
                List.of(secret(), secret(), configMap(), configMap(), pod(), service(), custom(), event())) {
            lines.append(envelope("dev.knative.apiserver.resource.update", object))
                    .append('\n');
        }
        lines.append(envelope("dev.hindsight.source.status.v1", """
                {"source":"kubernetes","state":"unreachable","since":"2026-11-21T10:00:00Z",
                 "detail":"GET https://ada:%s@10.0.0.1/api: refused"}""".formatted(plant())))
                .append('\n');
        lines.append(envelope("dev.hindsight.nobody.knows.v9", secret())).append('\n');
        lines.append(envelope("dev.knative.apiserver.resource.add", pod().replace("\"uid\"", "\"noUid\"")))
                .append('\n');
        lines.append("{\"data\": {\"KEY\": \"" + plant() + "\"").append('\n');
        return lines.toString();
    }

    private String plant() {
        String secret = "h0rse" + planted.size() + "battery" + (planted.size() * 7919 % 1000) + "staple";
        planted.add(secret);
        return secret;
    }

    private String envelope(String type, String data) {
        return """
                {"specversion":"1.0","id":"%s-%d","source":"https://10.0.0.1","type":"%s","cluster":"%s",
                 "time":"2026-11-21T10:00:%02dZ","data":%s}""".formatted(type, version++, type, CLUSTER, version, data).replace("\n", " ");
    }

    private String metadata(String name) {
        return """
                "metadata":{"name":"%s","namespace":"shop","uid":"uid-%s","resourceVersion":"%d",
                 "labels":{"app":"%s"},
                 "annotations":{"kubectl.kubernetes.io/last-applied-configuration":"{\\"a\\":\\"%s\\"}",
                   "vendor.example/document":"{\\"x\\":\\"%s\\"}","vendor.example/password":"%s",
                   "vendor.example/url":"https://ada:%s@example.org/x"}}""".formatted(name, name, version++, KEPT, plant(), plant(), plant(), plant());
    }

    private String secret() {
        return """
                {"apiVersion":"v1","kind":"Secret",%s,"type":"Opaque","data":{"KEY":"%s"},"stringData":{"KEY":"%s"}}""".formatted(metadata("login"), plant(), plant());
    }

    private String configMap() {
        return """
                {"apiVersion":"v1","kind":"ConfigMap",%s,"data":{"KEY":"%s","app.yaml":"password: %s"},
                 "binaryData":{"BIN":"%s"}}""".formatted(metadata("settings"), plant(), plant(), plant());
    }

    private String pod() {
        return """
                {"apiVersion":"v1","kind":"Pod",%s,"spec":{"initContainers":[%s],"containers":[%s]},
                 "status":{"phase":"Running","message":"cannot log in with password=%s",
                   "conditions":[{"type":"Ready","status":"False","reason":"Bad","message":"token=%s is not valid"}],
                   "containerStatuses":[{"name":"web","restartCount":3,
                     "state":{"waiting":{"reason":"CrashLoopBackOff","message":"postgres://ada:%s@db/x refused"}},
                     "lastState":{"terminated":{"exitCode":1,"message":"Authorization: Bearer %s"}}}]}}""".formatted(metadata("web"), container("init"), container("web"), plant(), plant(), plant(), plant());
    }

    private String container(String name) {
        return """
                {"name":"%s","image":"web:1","command":["sh","-c","mysql -uroot -p%s -e x","--password=%s"],
                 "args":["-p","%s","--token=%s","--api-key","%s","-u","ada:%s","https://ada:%s@example.org"],
                 "env":[{"name":"COLOUR","value":"%s"},{"name":"DB","value":"postgres://ada:%s@db:5432/shop"}],
                 "livenessProbe":{"httpGet":{"path":"/?token=%s","port":1,"httpHeaders":[{"name":"X","value":"%s"}]}},
                 "readinessProbe":{"exec":{"command":["redis-cli","-a","%s","ping"]}},
                 "lifecycle":{"preStop":{"exec":{"command":["curl","-H","X-Api-Key: %s","http://x"]}}}}""".formatted(
                        name, plant(), plant(), plant(), plant(), plant(), plant(), plant(), plant(), plant(), plant(),
                        plant(), plant(), plant());
    }

    private String service() {
        return """
                {"apiVersion":"v1","kind":"Service",%s,"spec":{"selector":{"app":"web"}},"unknownField":"%s"}""".formatted(metadata("web-service"), plant());
    }

    private String custom() {
        return """
                {"apiVersion":"example.org/v1","kind":"Database",%s,"spec":{"password":"%s","anything":{"x":"%s"}},
                 "status":{"phase":"Failed","message":"mysql://ada:%s@db failed","anything":"%s",
                   "conditions":[{"type":"Ready","status":"False","reason":"Login","message":"password: %s rejected"}]}}""".formatted(metadata("orders"), plant(), plant(), plant(), plant(), plant());
    }

    private String event() {
        return """
                {"apiVersion":"v1","kind":"Event",%s,"type":"Warning","reason":"Failed","count":2,
                 "message":"Error: cannot pull from https://robot:%s@registry.example/x: apikey=%s",
                 "involvedObject":{"kind":"Pod","apiVersion":"v1","namespace":"shop","name":"web","uid":"uid-web"}}""".formatted(metadata("web.1"), plant(), plant());
    }
}
