package dev.hindsight.app.doctor.installation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hindsight.app.doctor.Check;
import dev.hindsight.app.doctor.cluster.Place;
import dev.hindsight.app.doctor.cluster.ServedObjects;
import dev.hindsight.source.kubernetes.access.ApiConnection;
import dev.hindsight.source.kubernetes.access.Login;
import dev.hindsight.source.kubernetes.access.LoginFailed;
import java.util.ArrayList;
import java.util.List;

/** Whether what the chart installed in a cluster works, part by part. */
public final class InstallationChecks {
    private InstallationChecks() {}

    /**
     * @param expected whether it is wrong that there is none in this namespace
     * @return nothing where there is none and none was expected
     */
    public static List<Check> run(Login login, String namespace, boolean expected) throws InterruptedException {
        try (ApiConnection api = new ApiConnection(login)) {
            return of(new Place(new ServedObjects(api), namespace), expected);
        } catch (LoginFailed told) {
            // The checks of the way to the cluster tell it.
            return List.of();
        }
    }

    static List<Check> of(Place place, boolean expected) throws InterruptedException {
        JsonNode source = place.one(Place.APPS, "deployments", "source").object();
        boolean installed = source.path("metadata")
                .path("labels")
                .path("app.kubernetes.io/name")
                .asText()
                .equals("hindsight");
        if (!installed) {
            return expected
                    ? List.of(Check.wrong(
                            "Hindsight is not installed in the namespace " + place.namespace(),
                            "helm install hindsight knative/hindsight -n " + place.namespace() + " …; `helm list -A`"
                                    + " tells where one is."))
                    : List.of();
        }
        boolean sourceOnly = !place.one(Place.SERVING, "services", "detect").found()
                && !place.one(Place.EVENTING, "brokers", "hindsight").found();
        List<Check> checks = new ArrayList<>();
        if (!sourceOnly) {
            checks.addAll(new KnativeChecks(place).run());
            checks.addAll(new EventChecks(place).run());
        }
        checks.addAll(new PodChecks(place).run(sourceOnly));
        checks.addAll(new RightsChecks(place).run());
        checks.addAll(new SecretChecks(place).run());
        if (!sourceOnly) {
            checks.addAll(new NetworkChecks(place).run());
            checks.addAll(new AnswerChecks(place).run());
        }
        return checks;
    }
}
