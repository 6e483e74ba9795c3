package dev.hindsight.view.projection;

import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class Rebuilds {
    void start(String n) {
        throw new UnsupportedOperationException();
    }
}
