package dev.hindsight.correlate.change;

import dev.hindsight.change.detection.ChangeFold;
import dev.hindsight.change.detection.Memory;
import dev.hindsight.correlate.policy.Policy;
import dev.hindsight.correlate.policy.PolicyType;

/** What changed, grouped and with its outcome. */
public final class ChangesType implements PolicyType<Memory> {
    @Override
    public String name() {
        return "changes";
    }

    @Override
    public Class<Memory> stateType() {
        return Memory.class;
    }

    @Override
    public Policy<Memory> begin() {
        return resume(Memory.NONE);
    }

    @Override
    public Policy<Memory> resume(Memory memory) {
        return new Changes(new ChangeFold(memory));
    }
}
