package dev.hindsight.resource.kind;

import dev.hindsight.resource.mask.ArgumentsMask;
import dev.hindsight.resource.mask.EnvMask;
import dev.hindsight.resource.mask.Fields;
import dev.hindsight.resource.mask.Mask;

/** Pods, and the templates that they are made from. */
final class PodRows {
    private static final Mask EXEC = Fields.of("command", ArgumentsMask.ARGUMENTS);

    private static final Mask HTTP_GET = Fields.plain("host", "port", "scheme")
            .andWords("path")
            .andEach("httpHeaders", Fields.plain("name").and("value", Mask.DIGEST));

    private static final Mask PROBE = Fields.of("exec", EXEC)
            .and("httpGet", HTTP_GET)
            .andWhole("tcpSocket", "grpc")
            .andPlain(
                    "initialDelaySeconds",
                    "periodSeconds",
                    "timeoutSeconds",
                    "successThreshold",
                    "failureThreshold",
                    "terminationGracePeriodSeconds");

    private static final Mask HANDLER =
            Fields.of("exec", EXEC).and("httpGet", HTTP_GET).andWhole("tcpSocket", "sleep");

    private static final Mask ENV_FROM = Fields.plain("prefix")
            .and("configMapRef", Fields.plain("name", "optional"))
            .and("secretRef", Fields.plain("name", "optional"));

    private static final Mask CONTAINER = Fields.plain("name", "image", "imagePullPolicy", "restartPolicy")
            .and("command", ArgumentsMask.ARGUMENTS)
            .and("args", ArgumentsMask.ARGUMENTS)
            .andPlain("workingDir")
            .andWhole("ports")
            .andEach("envFrom", ENV_FROM)
            .andEach("env", EnvMask.ENV)
            .andWhole("resources")
            .andEach("volumeMounts", Fields.plain("name", "mountPath", "subPath", "subPathExpr", "readOnly"))
            .andEach("volumeDevices", Fields.plain("name", "devicePath"))
            .and("startupProbe", PROBE)
            .and("livenessProbe", PROBE)
            .and("readinessProbe", PROBE)
            .and("lifecycle", Fields.of("postStart", HANDLER).and("preStop", HANDLER))
            .andWhole("securityContext");

    static final Fields SPEC = Fields.plain("nodeName")
            .andEach("initContainers", CONTAINER)
            .andEach("containers", CONTAINER)
            .andEach("ephemeralContainers", CONTAINER)
            .andPlain("restartPolicy", "serviceAccountName", "automountServiceAccountToken")
            .andPlain("hostNetwork", "hostPID", "hostIPC", "hostUsers", "shareProcessNamespace")
            .andWhole("securityContext")
            .andEach("imagePullSecrets", CommonRows.NAMED)
            .andPlain("priorityClassName", "priority", "schedulerName", "runtimeClassName")
            .andPlain("terminationGracePeriodSeconds", "activeDeadlineSeconds", "dnsPolicy", "hostname", "subdomain")
            .andWhole("nodeSelector", "affinity", "tolerations", "topologySpreadConstraints")
            .andWhole("schedulingGates", "readinessGates", "resources")
            .andEach("volumes", VolumeRows.VOLUME);

    /** As workloads carry it. */
    static final Mask TEMPLATE = Fields.of("metadata", templateMetadata()).and("spec", SPEC);

    private static final Mask STATE = Fields.of(
                    "waiting", Fields.plain("reason").andWords("message"))
            .and("running", Fields.plain("startedAt"))
            .and(
                    "terminated",
                    Fields.plain("exitCode", "signal", "reason")
                            .andWords("message")
                            .andPlain("startedAt", "finishedAt"));

    private static final Mask CONTAINER_STATUS = Fields.plain("name", "ready", "started", "restartCount", "imageID")
            .and("state", STATE)
            .and("lastState", STATE);

    static final Fields POD = CommonRows.specAndStatus(
            SPEC,
            Fields.plain("phase", "reason")
                    .andWords("message")
                    .andPlain("nominatedNodeName", "podIP", "hostIP", "startTime", "qosClass", "resize")
                    .andEach("conditions", CommonRows.CONDITION)
                    .andEach("initContainerStatuses", CONTAINER_STATUS)
                    .andEach("containerStatuses", CONTAINER_STATUS)
                    .andEach("ephemeralContainerStatuses", CONTAINER_STATUS));

    private PodRows() {}

    private static Fields templateMetadata() {
        return Fields.of("labels", CommonRows.METADATA.rows().get("labels"))
                .and("annotations", CommonRows.METADATA.rows().get("annotations"));
    }
}
