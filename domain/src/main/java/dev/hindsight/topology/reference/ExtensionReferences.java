package dev.hindsight.topology.reference;

import dev.hindsight.resource.Facts;
import dev.hindsight.resource.Tree;

/** What the API server itself needs: the Services of webhooks and of further API servers. */
final class ExtensionReferences {
    private ExtensionReferences() {}

    static void webhooks(Facts facts, ReferenceList found) {
        for (Tree webhook : facts.body().items("webhooks")) {
            service(webhook.at("clientConfig", "service"), "webhooks[" + webhook.text("name") + "]", found);
        }
    }

    static void apiService(Tree spec, ReferenceList found) {
        service(spec.at("service"), "spec.service", found);
    }

    static void definition(Tree spec, ReferenceList found) {
        service(spec.at("conversion", "webhook", "clientConfig", "service"), "spec.conversion.webhook", found);
    }

    private static void service(Tree service, String path, ReferenceList found) {
        found.in(service.text("namespace"), "Service", service.text("name"), path);
    }
}
