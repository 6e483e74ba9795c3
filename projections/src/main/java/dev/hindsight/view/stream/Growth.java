package dev.hindsight.view.stream;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Tells those who listen that views grew. Listeners must not block. */
@ApplicationScoped
public class Growth {
    private final Set<Consumer<Grown>> listeners = ConcurrentHashMap.newKeySet();

    public void tell(Grown grown) {
        listeners.forEach(listener -> listener.accept(grown));
    }

    void listen(Consumer<Grown> listener) {
        listeners.add(listener);
    }
}
