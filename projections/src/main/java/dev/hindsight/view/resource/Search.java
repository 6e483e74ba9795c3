package dev.hindsight.view.resource;

import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class Search {
    dev.hindsight.view.web.Page<SearchEndpoint.Hit> search(dev.hindsight.view.web.PointQuery a, String q, String l) {
        throw new UnsupportedOperationException();
    }
}
