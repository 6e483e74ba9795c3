package dev.hindsight.store;

/** Types of the CloudEvents that go between sources and functions. Fields of their data may be added, never renamed. */
public final class InputTypes {
    /** The whole object, as Knative's ApiServerSource sends it in Resource mode. */
    public static final String RESOURCE_ADD = "dev.knative.apiserver.resource.add";

    public static final String RESOURCE_UPDATE = "dev.knative.apiserver.resource.update";

    /** The last known form of the object. */
    public static final String RESOURCE_DELETE = "dev.knative.apiserver.resource.delete";

    /** {@code {inventory, object}}: one listed object. */
    public static final String INVENTORY_OBJECT = "dev.hindsight.inventory.object.v1";

    /** {@code {inventory, kind, apiVersion, namespaces, count, resourceVersion, started, ended}}: a list is complete. */
    public static final String INVENTORY_COMPLETED = "dev.hindsight.inventory.completed.v1";

    /** {@code {source, state, since, detail, dropped}}: how a source is. */
    public static final String SOURCE_STATUS = "dev.hindsight.source.status.v1";

    /** {@code {namespace, pod, uid, container, node, service, release, lines: [{time, stream, text, sequence}]}}. */
    public static final String LOG_BATCH = "dev.hindsight.log.batch.v1";

    /** The doorbell: {@code {cluster, position}}. It carries no facts; whoever hears it reads the log. */
    public static final String LOG_GREW = "dev.hindsight.log.grew.v1";

    private InputTypes() {}
}
