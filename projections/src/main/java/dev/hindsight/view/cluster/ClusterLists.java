package dev.hindsight.view.cluster;

import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class ClusterLists {
    dev.hindsight.view.web.Page<ClusterView> list(dev.hindsight.view.web.PointQuery a) {
        throw new UnsupportedOperationException();
    }
}
