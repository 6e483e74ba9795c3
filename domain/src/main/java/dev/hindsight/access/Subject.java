package dev.hindsight.access;

import dev.hindsight.resource.Tree;
import java.util.List;

/**
 * Who asks the API server.
 *
 * @param kind {@code User}, {@code Group} or {@code ServiceAccount}
 * @param namespace of a ServiceAccount; empty for the others
 */
public record Subject(String kind, String namespace, String name) implements Comparable<Subject> {
    private static final String GROUP = "Group";
    private static final String ACCOUNT = "ServiceAccount";
    private static final String ACCOUNT_PREFIX = "system:serviceaccount:";

    /**
     * As a binding names it. A ServiceAccount that is named as the user that it is becomes a ServiceAccount.
     *
     * @param home the binding's namespace; empty for a ClusterRoleBinding
     */
    static Subject of(Tree reference, String home) {
        String kind = reference.text("kind");
        String name = reference.text("name");
        if (kind.equals(ACCOUNT)) {
            String namespace = reference.text("namespace");
            return new Subject(ACCOUNT, namespace.isEmpty() ? home : namespace, name);
        }
        String[] parts = name.startsWith(ACCOUNT_PREFIX) ? name.split(":", -1) : new String[0];
        return kind.equals("User") && parts.length == 4
                ? new Subject(ACCOUNT, parts[2], parts[3])
                : new Subject(kind, "", name);
    }

    /** The groups that the API server puts it in by itself; those that an identity provider tells are not known here. */
    public List<Subject> groups() {
        return switch (kind) {
            case ACCOUNT ->
                List.of(
                        new Subject(GROUP, "", "system:serviceaccounts"),
                        new Subject(GROUP, "", "system:serviceaccounts:" + namespace),
                        new Subject(GROUP, "", "system:authenticated"));
            case "User" ->
                name.equals("system:anonymous")
                        ? List.of(new Subject(GROUP, "", "system:unauthenticated"))
                        : List.of(new Subject(GROUP, "", "system:authenticated"));
            default -> List.of();
        };
    }

    @Override
    public int compareTo(Subject other) {
        int byKind = kind.compareTo(other.kind);
        int byNamespace = byKind != 0 ? byKind : namespace.compareTo(other.namespace);
        return byNamespace != 0 ? byNamespace : name.compareTo(other.name);
    }

    /** {@code ServiceAccount shop/web}, {@code Group ops}. */
    public String words() {
        return kind + " " + (namespace.isEmpty() ? "" : namespace + "/") + name;
    }
}
