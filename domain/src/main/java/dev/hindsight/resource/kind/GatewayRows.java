package dev.hindsight.resource.kind;

import dev.hindsight.resource.mask.Fields;
import dev.hindsight.resource.mask.Mask;

/** The Gateway API: how requests from outside find their Services. */
final class GatewayRows {
    private static final Mask BACKEND = Fields.plain("group", "kind", "name", "namespace", "port", "weight");

    /** Filters of a route can set headers with credentials, and matches can compare with them: only names are kept. */
    private static final Mask MATCH = Fields.whole("path")
            .and("method", Mask.WHOLE)
            .andEach("headers", Fields.plain("type", "name"))
            .andEach("queryParams", Fields.plain("type", "name"));

    private static final Mask FILTER = Fields.plain("type")
            .and("requestMirror", Fields.of("backendRef", BACKEND))
            .and("requestRedirect", Fields.plain("scheme", "hostname", "port", "statusCode"))
            .and("extensionRef", BACKEND);

    static final Fields ROUTE = CommonRows.specAndStatus(
            Fields.plain("hostnames")
                    .andWhole("parentRefs")
                    .andEach(
                            "rules",
                            Fields.plain("name")
                                    .andEach("matches", MATCH)
                                    .andEach("filters", FILTER)
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
                                    .and("tls", Fields.plain("mode").andWhole("certificateRefs"))
                                    .andWhole("allowedRoutes"))
                    .andWhole("addresses"),
            Fields.whole("addresses")
                    .andEach("conditions", CommonRows.CONDITION)
                    .andEach(
                            "listeners",
                            Fields.plain("name", "attachedRoutes").andEach("conditions", CommonRows.CONDITION)));

    static final Fields CLASS = CommonRows.specAndStatus(
            Fields.plain("controllerName")
                    .andWords("description")
                    .and("parametersRef", Fields.plain("group", "kind", "namespace", "name")),
            CommonRows.CONDITIONS);

    static final Fields GRANT = CommonRows.object(Fields.of("spec", Fields.whole("from", "to")));

    private GatewayRows() {}
}
