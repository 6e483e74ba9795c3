package dev.hindsight.app.doctor.installation;

import dev.hindsight.app.doctor.Check;
import dev.hindsight.app.doctor.cluster.ClusterObjects.Look;
import dev.hindsight.app.doctor.cluster.Place;
import java.util.List;

/** Whether those who watch still have the rights that the chart gave them; an ApiServerSource does not notice their loss. */
record RightsChecks(Place place) {
    private static final String RBAC = "/apis/rbac.authorization.k8s.io/v1/";

    List<Check> run() throws InterruptedException {
        String name = "hindsight-" + place.namespace();
        Look role = place.cluster().look(RBAC + "clusterroles/" + name);
        Look binding = place.cluster().look(RBAC + "clusterrolebindings/" + name);
        if (!role.readable() || !binding.readable()) {
            return List.of(Check.hint("rights may not be read: " + role.obstacle(), "Ask with more rights."));
        }
        if (!role.found() || !binding.found()) {
            String what = role.found() ? "ClusterRoleBinding " : "ClusterRole ";
            return List.of(Check.wrong(
                    what + name + " is not there, so nothing of the cluster can be read",
                    "`helm upgrade` with the same values makes it again."));
        }
        return List.of(Check.fine("rights: " + role.object().path("rules").size() + " API groups may be read, by "
                + binding.object().path("subjects").size() + " accounts"));
    }
}
