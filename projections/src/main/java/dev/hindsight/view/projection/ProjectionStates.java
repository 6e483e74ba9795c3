package dev.hindsight.view.projection;

import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class ProjectionStates {
    dev.hindsight.view.web.Page<ProjectionView> list() {
        throw new UnsupportedOperationException();
    }

    ProjectionView of(String n) {
        throw new UnsupportedOperationException();
    }
}
