package dev.hindsight.service.correlate;

import dev.hindsight.correlate.Correlate;
import dev.hindsight.correlate.Progress;
import dev.hindsight.correlate.Witness;
import dev.hindsight.correlate.figures.FoldTimes;
import dev.hindsight.service.trace.Traces;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.function.BiConsumer;
import org.jboss.logging.Logger;

/** How clusters are read, in figures and in lines of the log that name the cluster. */
@Singleton
public class CorrelateMeters implements Witness {
    private static final Logger LOG = Logger.getLogger(CorrelateMeters.class);

    private final FoldTimes times;

    CorrelateMeters(MeterRegistry registry) {
        this.times = new FoldTimes(registry);
    }

    /** Once there is one. */
    void tellOf(Correlate correlate) {
        times.tellOf(correlate);
    }

    @Override
    public BiConsumer<Progress, Throwable> begins(String cluster) {
        Traces.put(cluster);
        return times.begins(cluster).andThen((progress, failure) -> {
            if (progress != null) {
                LOG.debugf("%s is read up to %d; appended: %d", cluster, progress.position(), progress.appended());
            }
        });
    }
}
