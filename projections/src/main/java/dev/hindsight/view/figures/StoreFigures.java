package dev.hindsight.view.figures;

import dev.hindsight.store.EventStore;
import dev.hindsight.view.figures.Figures.Reading;
import dev.hindsight.view.status.DatabaseSize;
import jakarta.inject.Singleton;

/** How the log and the letters beside it stand. */
@Singleton
class StoreFigures {
    private final EventStore store;
    private final DatabaseSize size;

    StoreFigures(EventStore store, DatabaseSize size) {
        this.store = store;
        this.size = size;
    }

    static void declare(Figures figures) {
        figures.declare("hindsight.log.head", "The last position of the log");
        figures.declare("hindsight.dead.letters", "Dead letters that wait to be settled");
        figures.declare("hindsight.dead.letters.dropped", "Dead letters that went to make room, ever");
        figures.declare("hindsight.database.bytes", "Size of the database");
    }

    void read(Reading reading) {
        reading.set("hindsight.log.head", store.log().head());
        reading.set("hindsight.dead.letters", store.deadLetters().count());
        reading.set("hindsight.dead.letters.dropped", store.deadLetters().dropped());
        reading.set("hindsight.database.bytes", size.bytes());
    }
}
