package dev.hindsight.source.kubernetes.sieve;

import dev.hindsight.digest.Sha256;
import dev.hindsight.resource.Extraction;
import dev.hindsight.resource.FactExtractor;
import dev.hindsight.resource.Facts;
import dev.hindsight.resource.Tree;
import dev.hindsight.source.kubernetes.sieve.Verdict.Changed;
import dev.hindsight.source.kubernetes.sieve.Verdict.Excluded;
import dev.hindsight.source.kubernetes.sieve.Verdict.Forgotten;
import dev.hindsight.source.kubernetes.sieve.Verdict.Known;
import dev.hindsight.source.kubernetes.sieve.Verdict.Pass;
import dev.hindsight.source.kubernetes.sieve.Verdict.Through;
import dev.hindsight.store.InputTypes;
import io.cloudevents.CloudEvent;
import java.security.SecureRandom;
import java.util.Set;

/**
 * Judges whether an event alters anything that would be written down. It takes the facts out of the object with the same
 * code as the function that writes them, and compares them with those that the sink took over last. What is seen for
 * the first time, deleted or listed always passes, and so does whatever cannot be judged. Safe for many threads.
 */
final class Sieve {
    private static final int KEY_BYTES = 32;

    /** A resource version is a number of 64 bits in practice; a longer one is not compared. */
    private static final int LONGEST_VERSION = 17;

    private final Set<String> excluded;
    private final TakenOver taken;
    private final FactsDigest digest;
    private final FactExtractor extractor;

    /**
     * @param excluded namespaces of which nothing is told
     * @param most objects that are remembered at least
     */
    Sieve(Set<String> excluded, int most) {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        this.excluded = Set.copyOf(excluded);
        this.taken = new TakenOver(most);
        this.digest = new FactsDigest(key);
        this.extractor = new FactExtractor(value -> digestOfValue(key, value));
    }

    Verdict judge(CloudEvent event) {
        return switch (event.getType()) {
            case InputTypes.RESOURCE_UPDATE, InputTypes.RESOURCE_ADD, InputTypes.INVENTORY_OBJECT -> told(event);
            case InputTypes.RESOURCE_DELETE -> isExcluded(event) ? new Excluded() : deleted(ObjectReader.read(event));
            default -> new Through();
        };
    }

    /** It is about to be sent. */
    void begins(Pass pass) {
        switch (pass) {
            case Through _ -> {}
            case Changed it -> {
                if (!taken.knows(it.uid(), it.version(), it.digest())) {
                    taken.begins(it.uid(), it.version());
                }
            }
            case Forgotten it -> taken.begins(it.uid(), it.version());
        }
    }

    /** The sink has it. */
    void arrived(Pass pass) {
        switch (pass) {
            case Through _ -> {}
            case Changed it -> taken.arrived(it.uid(), it.version(), it.digest());
            case Forgotten it -> taken.forget(it.uid(), it.version());
        }
    }

    /** The sink may have it, or not. */
    void lost(Pass pass) {
        switch (pass) {
            case Through _ -> {}
            case Changed it -> taken.forget(it.uid(), it.version());
            case Forgotten it -> taken.forget(it.uid(), it.version());
        }
    }

    int bytes() {
        return taken.bytes();
    }

    private Verdict told(CloudEvent event) {
        if (isExcluded(event)) {
            return new Excluded();
        }
        Tree object = ObjectReader.read(event);
        if (!(extractor.extract(object) instanceof Extraction.Extracted(Facts facts))) {
            return forgotten(object);
        }
        Uid uid = Uid.of(facts.ref().uid());
        long version = version(facts.resourceVersion());
        if (version < 0) {
            return new Forgotten(uid, Long.MAX_VALUE >> 2);
        }
        long body = digest.of(facts.body());
        boolean isListed = event.getType().equals(InputTypes.INVENTORY_OBJECT);
        return !isListed && taken.knows(uid, version, body) ? new Known() : new Changed(uid, version, body);
    }

    private static Verdict deleted(Tree object) {
        return forgotten(object.at("metadata").isEmpty() ? object.at("Obj") : object);
    }

    private static Verdict forgotten(Tree object) {
        String uid = object.at("metadata").text("uid");
        if (uid.isEmpty()) {
            return new Through();
        }
        return new Forgotten(
                Uid.of(uid), Math.max(0, version(object.at("metadata").text("resourceVersion"))));
    }

    private boolean isExcluded(CloudEvent event) {
        Object namespace = event.getExtension("namespace");
        return namespace != null && excluded.contains(namespace.toString());
    }

    /** Negative when it is no number of the usual size. */
    private static long version(String text) {
        if (text.isEmpty() || text.length() > LONGEST_VERSION) {
            return -1;
        }
        return text.chars().allMatch(digit -> digit >= '0' && digit <= '9') ? Long.parseLong(text) : -1;
    }

    private static String digestOfValue(byte[] key, String value) {
        return new Sha256().add(key).add(value).hex(Long.BYTES * 2);
    }
}
