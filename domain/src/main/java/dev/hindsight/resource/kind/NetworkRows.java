package dev.hindsight.resource.kind;

import dev.hindsight.resource.mask.Fields;

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

    static final Fields INGRESS_CLASS = CommonRows.object(Fields.of(
            "spec",
            Fields.plain("controller")
                    .and("parameters", Fields.plain("apiGroup", "kind", "namespace", "name", "scope"))));

    private NetworkRows() {}
}
