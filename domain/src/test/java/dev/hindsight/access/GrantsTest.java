package dev.hindsight.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.resource.Facts;
import dev.hindsight.resource.recorded.Json;
import dev.hindsight.resource.recorded.Recording;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrantsTest {
    private static final Grants GRANTS = Grants.of(Stream.of(
                    role("ClusterRole", "", "admin", "{verbs: ['*'], apiGroups: ['*'], resources: ['*']}"),
                    role(
                            "ClusterRole",
                            "",
                            "view",
                            "{verbs: [get, list], apiGroups: ['', apps], resources: [pods, deployments]}"),
                    role("ClusterRole", "", "logs", "{verbs: [get], apiGroups: [''], resources: ['*/log']}"),
                    role("ClusterRole", "", "kubelet", "{verbs: [get], apiGroups: [''], resources: [nodes/proxy]}"),
                    role("ClusterRole", "", "health", "{verbs: [get], nonResourceURLs: [/healthz]}"),
                    role("ClusterRole", "", "part", "{verbs: [get], apiGroups: [''], resources: [services]}")
                            .replace("'part'", "'part','labels':{'into':'whole'}"),
                    role("ClusterRole", "", "whole", "")
                            .replace(
                                    "'rules'",
                                    "'aggregationRule':{'clusterRoleSelectors':[{'matchLabels':{'into':'whole'}}]},'rules'"),
                    role(
                            "Role",
                            "shop",
                            "one-secret",
                            "{verbs: [get], apiGroups: [''], resources: [secrets], resourceNames: [tls]}"),
                    binding("ClusterRoleBinding", "", "ClusterRole", "admin", "{kind: Group, name: ops}"),
                    binding("RoleBinding", "shop", "ClusterRole", "view", "{kind: User, name: ada}"),
                    binding("RoleBinding", "shop", "ClusterRole", "kubelet", "{kind: User, name: eve}"),
                    binding(
                            "ClusterRoleBinding",
                            "",
                            "ClusterRole",
                            "logs",
                            "{kind: ServiceAccount, namespace: ops, name: shipper}"),
                    binding(
                            "ClusterRoleBinding",
                            "",
                            "ClusterRole",
                            "health",
                            "{kind: Group, name: 'system:authenticated'}"),
                    binding(
                            "RoleBinding",
                            "shop",
                            "ClusterRole",
                            "whole",
                            "{kind: User, name: 'system:serviceaccount:shop:web'}"),
                    binding("RoleBinding", "shop", "Role", "one-secret", "{kind: ServiceAccount, name: web}"),
                    binding("RoleBinding", "shop", "Role", "gone", "{kind: User, name: nobody}"))
            .map(GrantsTest::facts)
            .toList());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    get    | pods          |     | shop  | Group ops, User ada
                    get    | pods          |     | other | Group ops
                    get    | pods          |     |       | Group ops, User ada
                    delete | pods          |     | shop  | Group ops
                    get    | pods/log      |     | other | Group ops, ServiceAccount ops/shipper
                    get    | pods/exec     |     | other | Group ops
                    get    | services      |     | shop  | Group ops, ServiceAccount shop/web
                    get    | secrets       | tls | shop  | Group ops, ServiceAccount shop/web
                    get    | secrets       | tls | other | Group ops
                    get    | secrets       |     | shop  | Group ops
                    """)
    void says_who_can(String verb, String resource, String name, String namespace, String who) {
        // When
        List<Grant> grants = GRANTS.whoCan(new Ask(verb, null, resource, name == null ? "" : name), namespace);

        // Then
        assertThat(grants.stream().map(grant -> grant.subject().words()).distinct())
                .containsExactly(who.split(", "));
    }

    @Test
    void says_what_somebody_may_and_through_which_binding_and_role() {
        // When
        List<Grant> grants = GRANTS.of(new Subject("ServiceAccount", "shop", "web"));

        // Then
        assertThat(grants)
                .extracting(grant -> grant.right().words() + " in '" + grant.namespace() + "' through "
                        + grant.binding().name() + " to " + grant.role().name())
                .containsExactly(
                        "get on /healthz in '' through ClusterRoleBinding-health to health",
                        "get on secrets, only tls in 'shop' through RoleBinding-one-secret to one-secret",
                        "get on services in 'shop' through RoleBinding-whole to whole");
    }

    @Test
    void names_what_is_dangerous_once_and_only_where_it_works() {
        assertThat(GRANTS.all())
                .filteredOn(grant -> !grant.dangers().isEmpty())
                .extracting(grant -> grant.subject().words() + ": "
                        + grant.dangers().stream().map(Danger::id).toList())
                .containsExactly("Group ops: [everything]", "ServiceAccount shop/web: [read-secrets]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    escalate    | rbac.authorization.k8s.io    | clusterroles                    | escalate
                    bind        | rbac.authorization.k8s.io    | roles                           | bind
                    impersonate |                              | users                           | impersonate
                    create      |                              | nodes/proxy                     | nodes-proxy
                    patch       | admissionregistration.k8s.io | mutatingwebhookconfigurations   | webhooks
                    update      | certificates.k8s.io          | certificatesigningrequests/approval | approve-certificates
                    list        |                              | secrets                         | read-secrets
                    create      |                              | serviceaccounts/token           | make-tokens
                    create      |                              | pods/exec                       | exec
                    patch       |                              | pods/ephemeralcontainers        | debug-containers
                    create      |                              | pods                            | make-pods
                    create      |                              | persistentvolumes               | make-volumes
                    '*'         | apps                         | deployments                     | wildcard
                    """)
    void each_danger_is_known_by_what_it_allows(String verb, String group, String resource, String danger) {
        // When
        Right right =
                new Right(List.of(verb), List.of(group == null ? "" : group), List.of(resource), List.of(), List.of());

        // Then
        assertThat(Danger.of(right, "")).extracting(Danger::id).containsExactly(danger);
    }

    @Test
    void the_roles_of_a_real_cluster_give_everything_to_its_administrators() {
        // When
        Grants grants = Grants.of(
                Recording.of("quiet").objects().stream().map(Recording::facts).toList());

        // Then
        assertThat(grants.all()).hasSizeGreaterThan(100);
        assertThat(grants.all())
                .filteredOn(grant -> grant.dangers().contains(Danger.EVERYTHING))
                .extracting(grant -> grant.subject().words())
                .contains("Group system:masters");
    }

    private static String role(String kind, String namespace, String name, String rule) {
        return "{'kind':'" + kind + "','apiVersion':'rbac.authorization.k8s.io/v1','metadata':{'resourceVersion':'1',"
                + "'uid':'" + namespace + kind + name + "','namespace':'" + namespace + "','name':'" + name
                + "'},'rules':["
                + quoted(rule) + "]}";
    }

    private static String binding(String kind, String namespace, String roleKind, String role, String subject) {
        return "{'kind':'" + kind + "','apiVersion':'rbac.authorization.k8s.io/v1','metadata':{'resourceVersion':'1',"
                + "'uid':'" + namespace + kind + role + "','namespace':'" + namespace + "','name':'" + kind + "-" + role
                + "'},'roleRef':{'kind':'" + roleKind + "','name':'" + role + "'},'subjects':[" + quoted(subject)
                + "]}";
    }

    /** YAML's short form as JSON. */
    private static String quoted(String yaml) {
        return yaml.replace("'", "")
                .replaceAll("(?<=[\\[{, ])([A-Za-z/*:.-][\\w/*:.-]*?)(?=[,\\]}]|: )", "'$1'")
                .replace("[]", "['']")
                .replace("[,", "['',");
    }

    private static Facts facts(String json) {
        return Recording.facts(Json.tree(json.replace('\'', '"')));
    }
}
