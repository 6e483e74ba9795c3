package dev.hindsight.resource.kind;

import dev.hindsight.resource.mask.Fields;
import dev.hindsight.resource.mask.Mask;

/** What extends the API server: webhooks, policies, further kinds and further servers. */
final class AdmissionRows {
    private static final Mask SERVICE = Fields.plain("namespace", "name", "path", "port");

    /** A certificate is public, but large: whether it is another one is enough. */
    private static final Mask CLIENT =
            Fields.of("service", SERVICE).andWords("url").and("caBundle", Mask.DIGEST);

    private static final Mask WEBHOOK = Fields.plain("name")
            .and("clientConfig", CLIENT)
            .andWhole("rules", "namespaceSelector", "objectSelector")
            .andPlain("failurePolicy", "matchPolicy", "sideEffects", "timeoutSeconds", "reinvocationPolicy")
            .andPlain("admissionReviewVersions")
            .andEach("matchConditions", Fields.plain("name"));

    static final Fields WEBHOOKS = CommonRows.object(Fields.of("webhooks", Mask.each(WEBHOOK)));

    static final Fields POLICY = CommonRows.specAndStatus(
            Fields.plain("failurePolicy")
                    .andWhole("paramKind", "matchConstraints")
                    .andEach("matchConditions", Fields.plain("name"))
                    .andEach("validations", Fields.plain("reason").andWords("expression", "message")),
            CommonRows.CONDITIONS);

    static final Fields POLICY_BINDING = CommonRows.object(
            Fields.of("spec", Fields.plain("policyName", "validationActions").andWhole("paramRef", "matchResources")));

    /** Without the schemas, which are larger than all the rest. */
    static final Fields DEFINITION = CommonRows.specAndStatus(
            Fields.plain("group", "scope", "preserveUnknownFields")
                    .and("names", Fields.plain("kind", "listKind", "plural", "singular", "shortNames", "categories"))
                    .andEach("versions", Fields.plain("name", "served", "storage", "deprecated", "deprecationWarning"))
                    .and("conversion", Fields.plain("strategy").and("webhook", Fields.of("clientConfig", CLIENT))),
            Fields.plain("storedVersions").andEach("conditions", CommonRows.CONDITION));

    static final Fields API_SERVICE = CommonRows.specAndStatus(
            Fields.of("service", SERVICE)
                    .andPlain("group", "version", "insecureSkipTLSVerify")
                    .andPlain("groupPriorityMinimum", "versionPriority")
                    .and("caBundle", Mask.DIGEST),
            CommonRows.CONDITIONS);

    private AdmissionRows() {}
}
