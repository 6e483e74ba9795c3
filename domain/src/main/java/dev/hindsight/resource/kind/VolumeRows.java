package dev.hindsight.resource.kind;

import dev.hindsight.resource.mask.Fields;
import dev.hindsight.resource.mask.Mask;

/** Volumes of pods, volumes of the cluster, claims and classes. */
final class VolumeRows {
    private static final Mask CONFIG =
            Fields.plain("name", "optional", "defaultMode").andWhole("items");

    private static final Mask SOURCE = Fields.of("configMap", CONFIG)
            .and("secret", CONFIG)
            .and("serviceAccountToken", Fields.plain("audience", "expirationSeconds", "path"))
            .and("downwardAPI", Mask.PRESENT);

    private static final Mask CLAIM_SPEC = Fields.plain("accessModes", "storageClassName", "volumeMode", "volumeName")
            .andWhole("resources", "selector")
            .and("dataSource", CommonRows.REFERENCE);

    static final Mask VOLUME = Fields.plain("name")
            .and("configMap", CONFIG)
            .and("secret", Fields.plain("secretName", "optional", "defaultMode").andWhole("items"))
            .andWhole("persistentVolumeClaim", "hostPath", "emptyDir", "nfs")
            .and("projected", Fields.plain("defaultMode").andEach("sources", SOURCE))
            .and("csi", Fields.plain("driver", "fsType", "readOnly").and("nodePublishSecretRef", CommonRows.NAMED))
            .and("ephemeral", Fields.of("volumeClaimTemplate", Fields.of("spec", CLAIM_SPEC)))
            .and("image", Fields.plain("reference", "pullPolicy"))
            .and("downwardAPI", Mask.PRESENT);

    static final Mask CLAIM_TEMPLATE =
            Fields.of("metadata", Fields.plain("name").andWhole("labels")).and("spec", CLAIM_SPEC);

    static final Fields CLAIM = CommonRows.specAndStatus(
            CLAIM_SPEC,
            Fields.plain("phase", "accessModes").andWhole("capacity").andEach("conditions", CommonRows.CONDITION));

    static final Fields VOLUME_OF_CLUSTER = CommonRows.specAndStatus(
            Fields.whole("capacity")
                    .andPlain("accessModes", "persistentVolumeReclaimPolicy", "storageClassName", "volumeMode")
                    .and("claimRef", CommonRows.REFERENCE)
                    .andWhole("nodeAffinity", "hostPath", "local", "nfs")
                    .and("csi", Fields.plain("driver", "volumeHandle", "fsType", "readOnly")),
            Fields.plain("phase", "reason").andWords("message"));

    /** Parameters of some provisioners hold passwords. */
    static final Fields CLASS = CommonRows.object(
            Fields.plain("provisioner", "reclaimPolicy", "volumeBindingMode", "allowVolumeExpansion", "mountOptions")
                    .and("parameters", Mask.values(Mask.DIGEST))
                    .andWhole("allowedTopologies"));

    private static final Mask ATTACH_ERROR = Fields.plain("time").andWords("message");

    /** A volume on its way to or from a node. */
    static final Fields ATTACHMENT = CommonRows.specAndStatus(
            Fields.plain("attacher", "nodeName").and("source", Fields.plain("persistentVolumeName")),
            Fields.plain("attached").and("attachError", ATTACH_ERROR).and("detachError", ATTACH_ERROR));

    private VolumeRows() {}
}
