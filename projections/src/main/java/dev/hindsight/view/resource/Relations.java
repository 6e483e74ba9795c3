package dev.hindsight.view.resource;

import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class Relations {
    dev.hindsight.view.web.Page<ResourceAnswers.Relation> of(dev.hindsight.view.web.PointQuery a, String u) {
        throw new UnsupportedOperationException();
    }
}
