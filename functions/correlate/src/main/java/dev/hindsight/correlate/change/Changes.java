package dev.hindsight.correlate.change;

import dev.hindsight.change.ChangeDecider;
import dev.hindsight.change.ChangeEvent;
import dev.hindsight.change.Story;
import dev.hindsight.change.detection.ChangeFold;
import dev.hindsight.change.detection.Memory;
import dev.hindsight.change.detection.Seen;
import dev.hindsight.correlate.policy.Happening;
import dev.hindsight.correlate.policy.Policy;
import dev.hindsight.correlate.policy.StreamCommand;
import dev.hindsight.resource.ResourceEvent;
import dev.hindsight.store.Recorded;
import dev.hindsight.store.stream.StreamType;
import java.util.ArrayList;
import java.util.List;

/** Whenever an object is observed, what this shows of changes is told. */
final class Changes implements Policy<Memory> {
    /** Another way of telling changes is another number. */
    private static final String ACTOR = "changes:1";

    private static final StreamType<ChangeEvent, Story, ChangeEvent> STREAM =
            new StreamType<>(ChangeDecider.STREAM, new ChangeDecider());

    private final ChangeFold fold;

    Changes(ChangeFold fold) {
        this.fold = fold;
    }

    @Override
    public List<StreamCommand<?, ?, ?>> follow(Happening happening) {
        Recorded recorded = happening.recorded();
        if (!(recorded.event() instanceof ResourceEvent event)) {
            return List.of();
        }
        Seen seen = new Seen(recorded.position(), recorded.clock(), event, happening.before(), happening.model());
        List<StreamCommand<?, ?, ?>> commands = new ArrayList<>();
        for (ChangeEvent told : fold.follow(seen)) {
            commands.add(new StreamCommand<>(STREAM, told.change(), told, recorded, ACTOR, now -> {}));
        }
        return commands;
    }

    @Override
    public Memory state() {
        return fold.memory();
    }
}
