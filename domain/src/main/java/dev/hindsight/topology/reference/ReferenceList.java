package dev.hindsight.topology.reference;

import dev.hindsight.resource.Tree;
import java.util.ArrayList;
import java.util.List;

/** What one object names, as it is found; names that are empty are none. */
final class ReferenceList {
    private final String namespace;
    private final List<Reference> found = new ArrayList<>();

    /** @param namespace of the object, in which all is that names no other */
    ReferenceList(String namespace) {
        this.namespace = namespace;
    }

    List<Reference> all() {
        return List.copyOf(found);
    }

    /** In the object's own namespace. */
    void near(String kind, String name, String path) {
        in(namespace, kind, name, path);
    }

    /** One key of a ConfigMap or Secret in the object's own namespace. */
    void key(String kind, String name, String key, String path, boolean optional) {
        if (!name.isEmpty()) {
            found.add(new Reference(Name.builtIn(kind, namespace, name), key, path, optional));
        }
    }

    void clusterWide(String kind, String name, String path) {
        in("", kind, name, path);
    }

    void in(String where, String kind, String name, String path) {
        if (!name.isEmpty()) {
            found.add(new Reference(Name.builtIn(kind, where, name), "", path));
        }
    }

    void named(Name target, String path) {
        if (!target.name().isEmpty() && !target.kind().isEmpty()) {
            found.add(new Reference(target, "", path));
        }
    }

    /** As the Gateway API and RBAC refer: with a namespace where it is another one. */
    String namespaceOf(Tree reference) {
        return reference.text("namespace").isEmpty() ? namespace : reference.text("namespace");
    }
}
