package dev.hindsight.view.resource;

import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class ResourceLists {
    dev.hindsight.view.web.Page<ResourceView> list(
            dev.hindsight.view.web.PointQuery a, ResourceFilter f, dev.hindsight.view.web.PageQuery p) {
        throw new UnsupportedOperationException();
    }

    dev.hindsight.view.web.Page<ResourceAnswers.KindCount> kinds(dev.hindsight.view.web.PointQuery a, String n) {
        throw new UnsupportedOperationException();
    }

    dev.hindsight.view.web.Page<ResourceAnswers.NamespaceCount> namespaces(
            dev.hindsight.view.web.PointQuery a, String n) {
        throw new UnsupportedOperationException();
    }
}
