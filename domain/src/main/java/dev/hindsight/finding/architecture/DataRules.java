package dev.hindsight.finding.architecture;

import static dev.hindsight.finding.check.Judging.evidence;

import dev.hindsight.finding.Rule;
import dev.hindsight.finding.Severity;
import dev.hindsight.finding.check.ObjectRule;
import dev.hindsight.finding.check.Row;
import dev.hindsight.finding.check.SystemParts;
import dev.hindsight.finding.check.Verdict;
import dev.hindsight.resource.Facts;
import dev.hindsight.resource.Tree;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** ConfigMaps and Secrets that hold nothing, too much, or not what their type says. */
public final class DataRules {
    private static final Rule EMPTY = Row.architecture("empty-config-map", "ConfigMap holds nothing")
            .why("Whoever reads it gets nothing; most likely its data was forgotten.")
            .isATip()
            .from("keys", "none")
            .remedy(
                    "Fill it: kubectl -n {namespace} create configmap {name} --from-file=FILE --dry-run=client -o yaml |"
                            + " kubectl apply -f - ; or remove it: kubectl -n {namespace} delete configmap {name}")
            .docs("concepts/configuration/configmap/")
            .alone("ConfigMap");

    private static final Rule LARGE = Row.architecture("large-config-map", "ConfigMap is very large")
            .why("Kubernetes refuses more than 1 MiB, so the next change may fail, and each reader loads all of it.")
            .costs(Severity.LOW, 1, 5)
            .from("bytes", "more data than the limit")
            .limit(900 * 1024, "bytes")
            .remedy(
                    "Split it, or keep large files in a volume: kubectl -n {namespace} get configmap {name} -o yaml | wc -c")
            .docs("concepts/configuration/configmap/#motivation")
            .alone("ConfigMap");

    private static final Rule TLS = Row.reliability("tls-secret-incomplete", "TLS Secret lacks its key or certificate")
            .why("Whoever should serve with the certificate cannot, and serves another one or none.")
            .costs(Severity.MEDIUM, 2, 10)
            .from("keys", "tls.crt or tls.key is missing")
            .remedy("Make it anew: kubectl -n {namespace} create secret tls {name} --cert=FILE --key=FILE")
            .docs("concepts/configuration/secret/#tls-secrets")
            .alone("Secret");

    private DataRules() {}

    public static List<ObjectRule> rows() {
        return List.of(
                new ObjectRule(EMPTY, DataRules::empty),
                ObjectRule.measured(LARGE, DataRules::large),
                new ObjectRule(TLS, DataRules::tls));
    }

    /** Leaders of old are elected by annotations of an empty ConfigMap. */
    private static Optional<Verdict> empty(Facts config) {
        boolean empty = config.body().at("data").names().isEmpty()
                && config.body().at("binaryData").names().isEmpty()
                && config.body().at("metadata", "annotations").names().isEmpty();
        return Verdict.when(
                empty && !SystemParts.owns(config), "The ConfigMap holds nothing", evidence(config, "data", ""));
    }

    private static Optional<Verdict> large(Rule row, Facts config) {
        Tree size = config.body().at("dataBytes");
        return Verdict.when(
                size.number(0) > row.limitValue().longValue(),
                "The ConfigMap is very large",
                evidence(config, "data", size.text() + " bytes"));
    }

    private static Optional<Verdict> tls(Facts secret) {
        Set<String> keys = secret.body().at("data").names();
        boolean incomplete = secret.body().text("type").equals("kubernetes.io/tls")
                && !(keys.contains("tls.crt") && keys.contains("tls.key"));
        return Verdict.when(
                incomplete,
                "The Secret lacks its certificate or its key",
                evidence(secret, "data", String.join(", ", keys)));
    }
}
