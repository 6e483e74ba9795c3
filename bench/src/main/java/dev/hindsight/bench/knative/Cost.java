package dev.hindsight.bench.knative;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Processor time and memory of every pod over a time, by the kubelet's own figures, ours and Knative's apart. */
final class Cost {
    private final Installed installed;

    Cost(Installed installed) {
        this.installed = installed;
    }

    private record Usage(double cpuSeconds, long bytes) {}

    void run(int seconds) throws IOException, InterruptedException {
        Map<String, Usage> before = usage();
        Map<String, Long> most = new TreeMap<>();
        int step = 5;
        for (int passed = 0; passed < seconds; passed += step) {
            Thread.sleep(step * 1000L);
            usage().forEach((pod, usage) -> most.merge(pod, usage.bytes(), Math::max));
        }
        Map<String, Usage> after = usage();
        System.out.printf("Over %d s, of the kubelet's figures:%n", seconds);
        Map<String, double[]> sums = new LinkedHashMap<>();
        after.forEach((pod, usage) -> {
            double millis = (usage.cpuSeconds()
                            - before.getOrDefault(pod, new Usage(0, 0)).cpuSeconds())
                    * 1000
                    / seconds;
            long bytes = most.getOrDefault(pod, usage.bytes());
            System.out.printf("  %-70s %6.1f m CPU, %5d MiB at most%n", pod, millis, bytes >> 20);
            double[] sum = sums.computeIfAbsent(pod.substring(0, pod.indexOf('/')), none -> new double[2]);
            sum[0] += millis;
            sum[1] += bytes;
        });
        sums.forEach((namespace, sum) ->
                System.out.printf("  %-70s %6.1f m CPU, %5.0f MiB in all%n", namespace, sum[0], sum[1] / (1 << 20)));
    }

    private Map<String, Usage> usage() throws IOException {
        String nodes = installed.cluster().kubectl("get", "nodes", "--output", "jsonpath={.items[*].metadata.name}");
        Map<String, Usage> usage = new TreeMap<>();
        for (String node : nodes.strip().split(" ")) {
            String summary =
                    installed.cluster().kubectl("get", "--raw", "/api/v1/nodes/" + node + "/proxy/stats/summary");
            for (JsonNode pod : Installed.JSON.readTree(summary).path("pods")) {
                String namespace = pod.path("podRef").path("namespace").asText();
                if (namespace.equals(installed.namespace()) || namespace.startsWith("knative-")) {
                    usage.put(
                            namespace + "/" + pod.path("podRef").path("name").asText(),
                            new Usage(
                                    pod.path("cpu").path("usageCoreNanoSeconds").asLong() / 1e9,
                                    pod.path("memory").path("workingSetBytes").asLong()));
                }
            }
        }
        return usage;
    }
}
