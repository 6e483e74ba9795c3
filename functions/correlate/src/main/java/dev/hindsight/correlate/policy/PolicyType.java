package dev.hindsight.correlate.policy;

/**
 * A kind of policy, and how it begins in a cluster.
 *
 * @param <S> what it remembers in a checkpoint; another shape of it is another {@link #name}
 */
public interface PolicyType<S> {
    /** Names its state in the checkpoint. A checkpoint without that name is not used: the log is read anew. */
    String name();

    Class<S> stateType();

    /** Before the first event of the log. */
    Policy<S> begin();

    /** As it was when the state was taken, or as near as it can come to that under other rules. */
    Policy<S> resume(S state);
}
