package dev.hindsight.view.figures;

import dev.hindsight.view.figures.Figures.Reading;
import dev.hindsight.view.projection.ProjectionStates;
import dev.hindsight.view.projection.ProjectionView;
import dev.hindsight.view.projection.ProjectionView.RebuildView;
import jakarta.inject.Singleton;

/** How far each view has come. */
@Singleton
class ViewFigures {
    private final ProjectionStates states;

    ViewFigures(ProjectionStates states) {
        this.states = states;
    }

    static void declare(Figures figures) {
        figures.declare("hindsight.view.position", "The last position of the log that a view holds");
        figures.declare("hindsight.view.lag.events", "Events that a view does not hold yet");
        figures.declare("hindsight.view.lag.seconds", "Since when the first of them waits");
        figures.declare("hindsight.view.failing", "1 while a view cannot go on");
        figures.declare("hindsight.view.rebuild.ratio", "How much of a rebuild is done; nothing when none goes on");
        figures.declare("hindsight.view.rebuild.failed", "1 when the last rebuild of a view failed");
    }

    void read(Reading reading) {
        for (ProjectionView view : states.all()) {
            String name = view.name();
            reading.set("hindsight.view.position", view.position(), "view", name);
            reading.set("hindsight.view.lag.events", view.lagEvents(), "view", name);
            reading.set("hindsight.view.lag.seconds", view.lagSeconds(), "view", name);
            reading.set("hindsight.view.failing", view.failure() == null ? 0 : 1, "view", name);
            rebuild(reading, name, view.rebuild());
        }
    }

    private static void rebuild(Reading reading, String name, RebuildView rebuild) {
        boolean failed = rebuild != null && rebuild.state().equals("failed");
        reading.set("hindsight.view.rebuild.failed", failed ? 1 : 0, "view", name);
        if (rebuild != null && !failed) {
            double done = rebuild.target() == 0 ? 1 : Math.min(1, (double) rebuild.position() / rebuild.target());
            reading.set("hindsight.view.rebuild.ratio", done, "view", name);
        }
    }
}
