package dev.hindsight.topology.reference;

/**
 * That an object needs another one, by name.
 *
 * @param key that must be in the other one's data; empty when any will do
 * @param path where it is said
 * @param optional that the object does without when the other one is not there; it uses it all the same
 */
public record Reference(Name target, String key, String path, boolean optional) {
    static final String DEFAULT_ACCOUNT = "default";

    /** One that the object cannot do without. */
    public Reference(Name target, String key, String path) {
        this(target, key, path, false);
    }

    /** Each namespace gets its default account and the certificate of the cluster by itself, a moment after it is made. */
    public boolean isMadeByKubernetes() {
        return target.kind().equals("ServiceAccount") && target.name().equals(DEFAULT_ACCOUNT)
                || target.kind().equals("PriorityClass") && target.name().startsWith("system-")
                || target.kind().equals("ConfigMap") && target.name().equals("kube-root-ca.crt");
    }
}
