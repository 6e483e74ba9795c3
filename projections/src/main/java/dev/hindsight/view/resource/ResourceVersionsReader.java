package dev.hindsight.view.resource;

import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class ResourceVersionsReader {
    ResourceAnswers.ResourceYaml yaml(dev.hindsight.view.web.PointQuery a, String u) {
        throw new UnsupportedOperationException();
    }

    dev.hindsight.view.web.Page<ResourceAnswers.HistoryEntry> history(
            dev.hindsight.view.web.PointQuery a, dev.hindsight.view.web.PageQuery p, String u) {
        throw new UnsupportedOperationException();
    }

    ResourceAnswers.ResourceDiff diff(dev.hindsight.view.web.PointQuery a, String u, String f, String t) {
        throw new UnsupportedOperationException();
    }
}
