package dev.hindsight.access;

import dev.hindsight.resource.Facts;
import dev.hindsight.resource.Tree;
import dev.hindsight.topology.reference.ApiGroup;
import dev.hindsight.topology.reference.Name;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** All that roles and bindings allow in one cluster at one instant. */
public final class Grants {
    /** The kinds that say who may do what. */
    public static final List<String> KINDS = List.of("Role", "ClusterRole", "RoleBinding", "ClusterRoleBinding");

    private static final Comparator<Grant> ORDER = Comparator.comparing(Grant::subject)
            .thenComparing(Grant::namespace)
            .thenComparing(grant -> grant.binding().name())
            .thenComparing(grant -> grant.right().words());

    private final List<Grant> all;

    private Grants(List<Grant> all) {
        this.all = all;
    }

    /**
     * From the facts of Roles, ClusterRoles, RoleBindings and ClusterRoleBindings; others are passed over. A binding
     * whose role is not there gives nothing.
     */
    public static Grants of(Collection<Facts> anything) {
        List<Facts> objects = anything.stream()
                .filter(facts -> KINDS.contains(facts.ref().kind()) && ApiGroup.isBuiltIn(facts.ref()))
                .toList();
        Roles roles = new Roles(objects);
        List<Grant> all = new ArrayList<>();
        for (Facts facts : objects) {
            switch (facts.ref().kind()) {
                case "RoleBinding" -> bound(facts, facts.ref().namespace(), roles, all);
                case "ClusterRoleBinding" -> bound(facts, "", roles, all);
                default -> {}
            }
        }
        all.sort(ORDER);
        return new Grants(List.copyOf(all));
    }

    private static void bound(Facts binding, String namespace, Roles roles, List<Grant> all) {
        Tree named = binding.body().at("roleRef");
        String home = named.text("kind").equals("Role") ? namespace : "";
        Facts role = roles.find(Name.builtIn(named.text("kind"), home, named.text("name")))
                .orElse(null);
        if (role == null) {
            return;
        }
        for (Right right : roles.rightsOf(role)) {
            // A path of the API server belongs to no namespace.
            if (namespace.isEmpty() || !right.resources().isEmpty()) {
                List<Danger> dangers = Danger.of(right, namespace);
                for (Tree subject : binding.body().items("subjects")) {
                    all.add(new Grant(
                            Subject.of(subject, namespace), namespace, right, binding.ref(), role.ref(), dangers));
                }
            }
        }
    }

    /** Ordered by subject, then by where they hold. */
    public List<Grant> all() {
        return all;
    }

    /** @param namespace where; null for anywhere, so that also those who may it in one namespace are found */
    public List<Grant> whoCan(Ask ask, String namespace) {
        return all.stream()
                .filter(grant -> grant.holdsIn(namespace) && grant.right().allows(ask))
                .toList();
    }

    /** What it may do by its own name and through the groups that it is in by itself. */
    public List<Grant> of(Subject subject) {
        Set<Subject> names = new HashSet<>(subject.groups());
        names.add(subject);
        return all.stream().filter(grant -> names.contains(grant.subject())).toList();
    }
}
