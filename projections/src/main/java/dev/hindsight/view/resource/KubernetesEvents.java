package dev.hindsight.view.resource;

import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class KubernetesEvents {
    dev.hindsight.view.web.Page<ResourceAnswers.KubernetesEvent> about(
            dev.hindsight.view.web.PointQuery a, dev.hindsight.view.web.PageQuery p, String u) {
        throw new UnsupportedOperationException();
    }
}
