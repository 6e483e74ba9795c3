package dev.hindsight.source.log.batch;

/**
 * Who wrote lines. What is not known is empty; who knows no pod tells a service or a node.
 *
 * @param uid of the pod
 * @param release what is rolled out there: a version, or the tag of the image
 */
public record Origin(
        String namespace, String pod, String uid, String container, String node, String service, String release) {

    /** A service whose pod is not known. */
    public static Origin ofService(String namespace, String service) {
        return new Origin(namespace, "", "", "", "", service, "");
    }

    /** What tells one writer from another. */
    String writer() {
        return String.join(
                "\0", namespace, uid.isEmpty() ? pod : uid, uid.isEmpty() ? service : "", place(), container);
    }

    /** A pod has one node, which may be learned late. */
    private String place() {
        return uid.isEmpty() && pod.isEmpty() ? node : "";
    }
}
