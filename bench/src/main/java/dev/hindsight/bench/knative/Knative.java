package dev.hindsight.bench.knative;

import dev.hindsight.bench.Machine;
import dev.hindsight.source.kubernetes.cluster.TestCluster;
import java.nio.file.Path;

/** Measures what {@code test-cluster/install} installed. */
public final class Knative {
    private static final String USAGE = """
            knative NAMESPACE wake [TIMES]        detect from zero: an event until it is durable, part by part
            knative NAMESPACE burst [EVENTS]      many events at zero
            knative NAMESPACE asleep [SECONDS] [FILE.svg]   which part of the time nothing runs
            knative NAMESPACE cost [SECONDS]      processor time and memory of every pod
            knative NAMESPACE faults CLUSTER [WORDS]   faults of delivery, and what is left of them""";

    private Knative() {}

    public static void main(String... arguments) throws Exception {
        if (arguments.length < 2) {
            System.err.println(USAGE);
            System.exit(2);
        }
        boolean numbered = arguments.length > 2 && !arguments[1].equals("faults");
        int number = numbered ? Integer.parseInt(arguments[2]) : 0;
        System.out.println("Machine: " + Machine.words());
        try (Installed installed = new Installed(TestCluster.use(), arguments[0])) {
            switch (arguments[1]) {
                case "wake" -> new WakeUp(installed).run(number > 0 ? number : 5);
                case "burst" -> new Burst(installed).run(number > 0 ? number : 5000);
                case "asleep" ->
                    new Asleep(installed)
                            .run(
                                    number > 0 ? number : 600,
                                    Path.of(arguments.length > 3 ? arguments[3] : "target/replicas.svg"));
                case "cost" -> new Cost(installed).run(number > 0 ? number : 120);
                case "faults" ->
                    System.exit(new Faults(installed, arguments[2]).run(arguments.length > 3 ? arguments[3] : ""));
                default -> {
                    System.err.println(USAGE);
                    System.exit(2);
                }
            }
        }
    }
}
