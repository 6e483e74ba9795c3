package dev.hindsight.view.error.near;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * How like the meanings of two sentences are. The model is loaded when it is first asked for; where it cannot be,
 * nothing is known, once and for all.
 */
@ApplicationScoped
class Meaning {
    private static final Logger LOG = Logger.getLogger(Meaning.class);

    /** About 1.5 kB each. */
    private static final int KEPT = 5_000;

    /** Of a text that the model makes nothing of. */
    private static final float[] NONE = {};

    private final Supplier<Function<String, float[]>> loading;
    private final Map<String, float[]> kept = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, float[]> eldest) {
            return size() > KEPT;
        }
    };
    private Function<String, float[]> model;
    private boolean failed;

    Meaning() {
        this(MiniLm::load);
    }

    Meaning(Supplier<Function<String, float[]>> loading) {
        this.loading = loading;
    }

    /** Loads the model if need be. */
    synchronized OptionalDouble likeness(String one, String other) {
        if (model == null && !failed) {
            load();
        }
        return likenessIfReady(one, other);
    }

    synchronized OptionalDouble likenessIfReady(String one, String other) {
        if (model == null) {
            return OptionalDouble.empty();
        }
        float[] its = vector(one);
        float[] others = vector(other);
        return its.length == 0 || others.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(cosine(its, others));
    }

    private void load() {
        try {
            model = loading.get();
        } catch (RuntimeException | LinkageError missing) {
            failed = true;
            LOG.infof("Errors are compared by their words only: the sentence model cannot be loaded (%s)", missing);
        }
    }

    private float[] vector(String text) {
        return kept.computeIfAbsent(text, this::read);
    }

    private float[] read(String text) {
        try {
            return model.apply(text);
        } catch (RuntimeException strange) {
            LOG.debugf(strange, "The sentence model makes nothing of %s", text);
            return NONE;
        }
    }

    private static double cosine(float[] one, float[] other) {
        double dot = 0;
        double ones = 0;
        double others = 0;
        for (int i = 0; i < one.length; i++) {
            dot += one[i] * other[i];
            ones += one[i] * one[i];
            others += other[i] * other[i];
        }
        return dot == 0 ? 0 : dot / Math.sqrt(ones * others);
    }
}
