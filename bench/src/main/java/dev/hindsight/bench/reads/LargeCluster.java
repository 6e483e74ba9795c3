package dev.hindsight.bench.reads;

import dev.hindsight.bench.reads.Lives.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** The objects of a large cluster: nodes, namespaces, workloads of very different sizes, and their pods. */
final class LargeCluster {
    static final int NODES = 150;
    static final int NAMESPACES = 60;
    static final int WORKLOADS = 600;

    private static final long SEED = 20_260_101;

    /** One object and what it goes through; {@link #next} walks that round and round. */
    static final class Thing {
        final String uid;
        final String name;
        private final String namespace;
        private final String node;
        private final Thing owner;
        private final List<Step> life;
        private int at;
        long sequence;

        private Thing(String uid, String name, String namespace, String node, Thing owner, List<Step> life) {
            this.uid = uid;
            this.name = name;
            this.namespace = namespace;
            this.node = node;
            this.owner = owner;
            this.life = life;
        }

        boolean changes() {
            return life.size() > 1;
        }

        Step next() {
            Step step = life.get(at);
            at = at + 1 < life.size() ? at + 1 : Math.min(1, life.size() - 1);
            return step;
        }

        String filled(Step step, String cluster) {
            StringBuilder json = new StringBuilder(4096);
            for (String piece : step.payload()) {
                switch (piece) {
                    case Lives.UID -> json.append(uid);
                    case Lives.NAME -> json.append(name);
                    case Lives.NAMESPACE -> json.append(namespace);
                    case Lives.NODE -> json.append(node);
                    case Lives.OWNER -> json.append(owner == null ? "" : owner.uid);
                    case Lives.OWNER_NAME -> json.append(owner == null ? "" : owner.name);
                    case Lives.CLUSTER -> json.append(cluster);
                    default -> json.append(piece);
                }
            }
            return json.toString();
        }
    }

    private final Lives lives;
    private final Random random = new Random(SEED);
    private final List<Thing> things = new ArrayList<>();
    private final List<Thing> pods = new ArrayList<>();

    LargeCluster(Lives lives, int wanted) {
        this.lives = lives;
        for (int i = 0; i < NODES; i++) {
            add("Node", "node-%03d".formatted(i), "", "", null);
        }
        for (int i = 0; i < NAMESPACES; i++) {
            add("Namespace", namespace(i), "", "", null);
        }
        List<Thing> replicaSets = new ArrayList<>();
        for (int i = 0; i < WORKLOADS; i++) {
            String name = "service-%03d".formatted(i);
            Thing deployment = add("Deployment", name, namespace(i), "", null);
            replicaSets.add(add("ReplicaSet", name + "-" + suffix(9), namespace(i), "", deployment));
            add("Service", name, namespace(i), "", null);
            add("ConfigMap", name + "-settings", namespace(i), "", null);
        }
        for (int i = 0; i < wanted; i++) {
            // A third of the pods are of a tenth of the workloads.
            int workload = i % 3 == 0 ? random.nextInt(WORKLOADS / 10) : random.nextInt(WORKLOADS);
            Thing owner = replicaSets.get(workload);
            String node = "node-%03d".formatted(random.nextInt(NODES));
            pods.add(add("Pod", owner.name + "-" + suffix(5), namespace(workload), node, owner));
        }
    }

    private static String namespace(int i) {
        return "team-%02d".formatted(i % NAMESPACES);
    }

    private Thing add(String kind, String name, String namespace, String node, Thing owner) {
        List<List<Step>> patterns = lives.of(kind);
        // Most objects go through what a calm one does; one of fifty is in trouble all the time.
        int calm = patterns.size() / 2 + random.nextInt(Math.max(1, (patterns.size() + 1) / 2));
        int pattern = random.nextInt(50) == 0 ? random.nextInt(patterns.size()) : Math.min(calm, patterns.size() - 1);
        String uid = new UUID(random.nextLong(), random.nextLong()).toString();
        Thing thing = new Thing(uid, name, namespace, node, owner, patterns.get(pattern));
        things.add(thing);
        return thing;
    }

    private String suffix(int length) {
        String letters = "bcdfghjklmnpqrstvwxz2456789";
        StringBuilder suffix = new StringBuilder();
        for (int i = 0; i < length; i++) {
            suffix.append(letters.charAt(random.nextInt(letters.length())));
        }
        return suffix.toString();
    }

    List<Thing> things() {
        return things;
    }

    List<Thing> pods() {
        return pods;
    }

    /** Half of all changes are those of a fiftieth of the pods. */
    Thing changing() {
        for (int i = 0; i < 1000; i++) {
            int of = random.nextBoolean() ? pods.size() : Math.max(1, pods.size() / 50);
            Thing thing = pods.get(random.nextInt(of));
            if (thing.changes()) {
                return thing;
            }
        }
        throw new IllegalStateException("no pod of the recordings ever changed");
    }
}
