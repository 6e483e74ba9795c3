package dev.hindsight.view.resource.column;

import dev.hindsight.resource.Facts;
import dev.hindsight.resource.Tree;
import java.util.List;

/** Of how requests find their pods. */
final class NetworkColumns {
    static final List<KindColumn> SERVICE = List.of(
            new KindColumn("ports", Said::ports),
            KindColumn.at("ip", "spec", "clusterIP"),
            new KindColumn("address", Said::addresses),
            new KindColumn(
                    "selector",
                    facts -> Said.pairs(facts.body().at("spec", "selector").texts())));

    static final List<KindColumn> INGRESS = List.of(
            KindColumn.at("class", "spec", "ingressClassName"),
            new KindColumn("hosts", NetworkColumns::hosts),
            new KindColumn("backends", NetworkColumns::backends),
            new KindColumn("address", Said::addresses),
            new KindColumn(
                    "tls",
                    facts -> Said.list(
                            facts.body().at("spec", "tls").items().stream().map(tls -> tls.text("secretName")))));

    static final List<KindColumn> ENDPOINT_SLICE = List.of(
            new KindColumn("endpoints", NetworkColumns::endpoints),
            new KindColumn(
                    "ports",
                    facts -> Said.list(facts.body().items("ports").stream().map(port -> port.text("port")))),
            new KindColumn(
                    "service", facts -> facts.body().at("metadata", "labels").text("kubernetes.io/service-name")));

    static final List<KindColumn> NETWORK_POLICY = List.of(
            new KindColumn(
                    "selector",
                    facts -> Said.pairs(facts.body()
                            .at("spec", "podSelector", "matchLabels")
                            .texts())),
            new KindColumn("policyTypes", facts -> Said.texts(facts.body().at("spec", "policyTypes"))));

    static final List<KindColumn> GATEWAY = List.of(
            KindColumn.at("class", "spec", "gatewayClassName"),
            new KindColumn(
                    "hosts",
                    facts -> Said.list(facts.body().at("spec", "listeners").items().stream()
                            .map(listener -> listener.text("hostname")))),
            new KindColumn(
                    "ports",
                    facts -> Said.list(facts.body().at("spec", "listeners").items().stream()
                            .map(listener -> listener.text("port")))));

    static final List<KindColumn> ROUTE = List.of(
            new KindColumn("hosts", facts -> Said.texts(facts.body().at("spec", "hostnames"))),
            new KindColumn(
                    "target",
                    facts -> Said.list(facts.body().at("spec", "parentRefs").items().stream()
                            .map(Said::object))));

    private NetworkColumns() {}

    private static String hosts(Facts facts) {
        return Said.list(facts.body().at("spec", "rules").items().stream().map(rule -> rule.text("host")));
    }

    private static String backends(Facts facts) {
        return Said.list(facts.body().at("spec", "rules").items().stream()
                .flatMap(rule -> rule.at("http", "paths").items().stream())
                .map(path -> path.at("backend", "service").text("name")));
    }

    private static String endpoints(Facts facts) {
        List<Tree> all = facts.body().items("endpoints");
        long ready = all.stream()
                .filter(endpoint -> endpoint.at("conditions").flag("ready").orElse(true))
                .count();
        return ready + "/" + all.size();
    }
}
