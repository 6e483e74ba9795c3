package dev.hindsight.resource.kind;

import dev.hindsight.resource.mask.Fields;
import dev.hindsight.resource.mask.Mask;

/** How requests find their pods. */
final class NetworkRows {
    static final Fields SERVICE = CommonRows.specAndStatus(
            Fields.plain("type", "clusterIP", "externalName", "externalIPs", "loadBalancerIP", "loadBalancerClass")
                    .andPlain("loadBalancerSourceRanges")
                    .andWhole("ports", "selector")
                    .andPlain("sessionAffinity", "internalTrafficPolicy", "externalTrafficPolicy", "ipFamilyPolicy")
                    .andPlain("publishNotReadyAddresses", "healthCheckNodePort"),
            Fields.whole("loadBalancer").andEach("conditions", CommonRows.CONDITION));

    static final Fields ENDPOINT_SLICE = CommonRows.object(Fields.plain("addressType")
            .andEach(
                    "endpoints",
                    Fields.plain("addresses")
                            .andWhole("conditions")
                            .andPlain("hostname", "nodeName", "zone")
                            .and("targetRef", CommonRows.REFERENCE))
            .andWhole("ports"));

    static final Fields INGRESS = CommonRows.specAndStatus(
            Fields.plain("ingressClassName").andWhole("defaultBackend", "tls", "rules"), Fields.whole("loadBalancer"));

    static final Fields NETWORK_POLICY = CommonRows.object(
            Fields.of("spec", Fields.plain("policyTypes").andWhole("podSelector", "ingress", "egress")));

    /** Filters of a route can set headers with credentials, and matches can compare with them: only names are kept. */
    private static final Mask MATCH = Fields.whole("path")
            .andPlain("method")
            .andEach("headers", Fields.plain("type", "name"))
            .andEach("queryParams", Fields.plain("type", "name"));

    private static final Mask BACKEND = Fields.plain("group", "kind", "name", "namespace", "port", "weight");

    static final Fields ROUTE = CommonRows.specAndStatus(
            Fields.plain("hostnames")
                    .andWhole("parentRefs")
                    .andEach(
                            "rules",
                            Fields.plain("name")
                                    .andEach("matches", MATCH)
                                    .andEach("backendRefs", BACKEND)
                                    .andWhole("timeouts")),
            Fields.of(
                    "parents",
                    Mask.each(Fields.plain("controllerName")
                            .andWhole("parentRef")
                            .andEach("conditions", CommonRows.CONDITION))));

    static final Fields GATEWAY = CommonRows.specAndStatus(
            Fields.plain("gatewayClassName")
                    .andEach(
                            "listeners",
                            Fields.plain("name", "hostname", "port", "protocol")
                                    .and("tls", Fields.plain("mode").andWhole("certificateRefs")))
                    .andWhole("addresses"),
            Fields.whole("addresses").andEach("conditions", CommonRows.CONDITION));

    private NetworkRows() {}
}
