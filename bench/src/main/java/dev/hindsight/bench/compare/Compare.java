package dev.hindsight.bench.compare;

import dev.hindsight.detect.HmacDigest;
import dev.hindsight.resource.FactExtractor;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Compares what Hindsight says with what the API server has, object by object and fact by fact. What moves while it
 * looks is looked at again; what still differs after a while is told.
 */
public final class Compare {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration BETWEEN = Duration.ofSeconds(3);
    private static final String USAGE = """
            compare URL CLUSTER [EXCLUDED_NAMESPACE...]
              URL      of a running Hindsight, such as http://127.0.0.1:7171
              CLUSTER  its name there; kubectl must reach the same one
            HINDSIGHT_DIGEST_KEY must be the key that the installation digests values with.""";

    private static final String ENDED = "Event ";

    private Compare() {}

    public static void main(String... arguments) throws IOException, InterruptedException {
        System.exit(run(List.of(arguments)));
    }

    /** 1 when they differ. */
    static int run(List<String> arguments) throws IOException, InterruptedException {
        String key = System.getenv("HINDSIGHT_DIGEST_KEY");
        if (arguments.size() < 2 || key == null) {
            System.err.println(USAGE);
            return 2;
        }
        Result result = between(
                URI.create(arguments.get(0)),
                arguments.get(1),
                key,
                Set.copyOf(arguments.subList(2, arguments.size())),
                Kubectl::run);
        result.tell();
        return result.different().isEmpty() ? 0 : 1;
    }

    /**
     * What differs, and goes on to.
     *
     * @param address of a running Hindsight
     * @param key with which it digests values
     * @param excluded namespaces that it does not watch
     */
    public static Result between(
            URI address, String cluster, String key, Set<String> excluded, ApiServerSide.Asked kubectl)
            throws IOException, InterruptedException {
        var apiServer = new ApiServerSide(new FactExtractor(new HmacDigest(key)), excluded, kubectl);
        try (HindsightSide hindsight = new HindsightSide(address, cluster)) {
            return settled(apiServer, hindsight);
        }
    }

    /**
     * @param different by uid: which object, and in which way
     * @param endedEvents Kubernetes Events that are only in Hindsight: that one ended is told with what comes next
     */
    public record Result(int objects, Map<String, String> different, int endedEvents) {
        public void tell() {
            System.out.printf(
                    "Compared %d objects of the API server: %d differ; %d Kubernetes Events have ended meanwhile%n",
                    objects, different.size(), endedEvents);
            different.values().stream().sorted().forEach(one -> System.out.println("  " + one));
        }
    }

    /** All are looked at once, which takes a while; then those that differed, since they may have moved meanwhile. */
    private static Result settled(ApiServerSide apiServer, HindsightSide hindsight)
            throws IOException, InterruptedException {
        Result all = compare(apiServer, hindsight, uid -> true);
        Map<String, String> different = all.different();
        Instant end = Instant.now().plus(PATIENCE);
        while (!different.isEmpty() && Instant.now().isBefore(end)) {
            Thread.sleep(BETWEEN);
            different = compare(apiServer, hindsight, different::containsKey).different();
        }
        return new Result(all.objects(), different, all.endedEvents());
    }

    private static Result compare(ApiServerSide apiServer, HindsightSide hindsight, Predicate<String> looked)
            throws IOException, InterruptedException {
        Map<String, Seen> there = apiServer.objects();
        Map<String, String> told = hindsight.names();
        there.keySet().removeIf(looked.negate());
        told.keySet().removeIf(looked.negate());
        Map<String, String> different = new TreeMap<>();
        for (Seen object : there.values()) {
            if (!told.containsKey(object.uid())) {
                different.put(object.uid(), object.name() + " is not in Hindsight");
                continue;
            }
            Seen here = hindsight.object(object.uid(), object.name());
            if (!object.facts().equals(here.facts())) {
                different.put(object.uid(), object.name() + " has other facts: " + object.difference(here));
            }
        }
        int ended = 0;
        for (Map.Entry<String, String> one : told.entrySet()) {
            boolean gone = !there.containsKey(one.getKey());
            if (gone && one.getValue().startsWith(ENDED)) {
                ended++;
            } else if (gone) {
                different.put(one.getKey(), one.getValue() + " is only in Hindsight");
            }
        }
        return new Result(there.size(), different, ended);
    }
}
