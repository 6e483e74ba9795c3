package dev.hindsight.errorgroup;

import dev.hindsight.fingerprint.Fingerprint;
import dev.hindsight.fingerprint.Fingerprint.Basis;
import dev.hindsight.logline.Level;
import java.util.List;

/** Groups for tests. */
final class TestGroups {
    static final String KEY = "a".repeat(32);
    static final GroupIdentity GROUP = group(KEY);

    static GroupIdentity group(String key) {
        Fingerprint fingerprint =
                new Fingerprint(key, "", Basis.LEVEL_AND_TEMPLATE, "no price", "no price", "", List.of(), "1");
        return new GroupIdentity("shop", "web", "log", Level.ERROR, fingerprint);
    }

    static ErrorGroupState after(ErrorGroupDecider decider, ErrorGroupCommand... commands) {
        ErrorGroupState state = decider.initial();
        for (ErrorGroupCommand command : commands) {
            state = after(decider, state, command);
        }
        return state;
    }

    static ErrorGroupState after(ErrorGroupDecider decider, ErrorGroupState state, ErrorGroupCommand command) {
        ErrorGroupState next = state;
        for (ErrorGroupEvent event : decider.decide(state, command)) {
            next = decider.evolve(next, event);
        }
        return next;
    }

    private TestGroups() {}
}
