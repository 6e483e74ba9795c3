package dev.hindsight.errorgroup.warning;

import dev.hindsight.fingerprint.WorkloadName;

/** The workload that an object belongs to, from its kind and name alone. */
final class ConcernedWorkload {
    private static final String AS_A_POD_OF_IT = "-bbbbb";

    static String of(String kind, String name) {
        return switch (kind) {
            case "Pod", "Job" -> WorkloadName.of(name);
            // Its name is that of its pods without their last part.
            case "ReplicaSet" -> WorkloadName.of(name + AS_A_POD_OF_IT);
            default -> name;
        };
    }

    private ConcernedWorkload() {}
}
