package dev.hindsight.view.resource.column;

import dev.hindsight.resource.Facts;
import dev.hindsight.resource.part.Condition;
import dev.hindsight.resource.part.Conditions;
import java.util.List;

/** Of nodes, storage, settings and rights. */
final class ClusterColumns {
    private static final String ROLE = "node-role.kubernetes.io/";

    static final List<KindColumn> NODE = List.of(
            new KindColumn("roles", ClusterColumns::roles),
            KindColumn.at("version", "status", "nodeInfo", "kubeletVersion"),
            new KindColumn("pressure", ClusterColumns::pressure),
            KindColumn.at("cpu", "status", "allocatable", "cpu"),
            KindColumn.at("memory", "status", "allocatable", "memory"),
            KindColumn.at("podsAtMost", "status", "allocatable", "pods"),
            new KindColumn(
                    "taints",
                    facts -> Said.list(facts.body().at("spec", "taints").items().stream()
                            .map(taint -> taint.text("key") + ":" + taint.text("effect")))),
            KindColumn.at("os", "status", "nodeInfo", "osImage"));

    static final List<KindColumn> CLAIM = List.of(
            KindColumn.at("size", "status", "capacity", "storage"),
            KindColumn.at("asked", "spec", "resources", "requests", "storage"),
            KindColumn.at("class", "spec", "storageClassName"),
            KindColumn.at("volume", "spec", "volumeName"),
            new KindColumn("access", facts -> Said.texts(facts.body().at("spec", "accessModes"))));

    static final List<KindColumn> VOLUME = List.of(
            KindColumn.at("size", "spec", "capacity", "storage"),
            KindColumn.at("class", "spec", "storageClassName"),
            new KindColumn(
                    "claim",
                    facts -> Said.list(List.of((facts.body()
                                            .at("spec", "claimRef")
                                            .text("namespace") + "/"
                                    + facts.body().at("spec", "claimRef").text("name"))
                            .replaceAll("^/$", "")))),
            KindColumn.at("reclaim", "spec", "persistentVolumeReclaimPolicy"),
            new KindColumn("access", facts -> Said.texts(facts.body().at("spec", "accessModes"))));

    static final List<KindColumn> STORAGE_CLASS = List.of(
            KindColumn.at("provisioner", "provisioner"),
            KindColumn.at("reclaim", "reclaimPolicy"),
            KindColumn.at("binding", "volumeBindingMode"),
            KindColumn.at("expandable", "allowVolumeExpansion"));

    static final List<KindColumn> CONFIG_MAP = List.of(new KindColumn("keys", ClusterColumns::keys));

    static final List<KindColumn> SECRET =
            List.of(KindColumn.at("type", "type"), new KindColumn("keys", ClusterColumns::keys));

    static final List<KindColumn> QUOTA = List.of(new KindColumn(
            "used",
            facts -> Said.list(facts.body().at("status", "hard").texts().entrySet().stream()
                    .map(hard -> hard.getKey() + " "
                            + facts.body().at("status", "used").text(hard.getKey()) + "/" + hard.getValue()))));

    static final List<KindColumn> ROLE_KIND = List.of(new KindColumn(
            "rules", facts -> String.valueOf(facts.body().items("rules").size())));

    static final List<KindColumn> BINDING = List.of(
            new KindColumn("role", facts -> Said.object(facts.body().at("roleRef"))),
            new KindColumn("subjects", Said::subjects));

    static final List<KindColumn> OTHER = List.of(new KindColumn("conditions", Said::conditions));

    private ClusterColumns() {}

    private static String roles(Facts node) {
        return Said.list(node.body().at("metadata", "labels").names().stream()
                .filter(label -> label.startsWith(ROLE))
                .map(label -> label.substring(ROLE.length())));
    }

    private static String pressure(Facts node) {
        return Said.list(Conditions.of(node).stream()
                .filter(condition -> condition.isTrue() && !condition.type().equals("Ready"))
                .map(Condition::type));
    }

    private static String keys(Facts facts) {
        return Said.list(facts.body().at("data").names())
                + Said.list(facts.body().at("binaryData").names());
    }
}
