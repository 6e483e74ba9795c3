package dev.hindsight.view.resource;

import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class ResourcePages {
    ResourceAnswers.ResourceDetail detail(dev.hindsight.view.web.PointQuery a, String u) {
        throw new UnsupportedOperationException();
    }
}
