package dev.hindsight.service.trace;

import org.jboss.logging.MDC;

/**
 * What lines of the log are marked with. Kept with the request where there is one, whichever thread works for it, else
 * with the thread.
 */
public final class Traces {
    private Traces() {}

    public static void put(TraceContext trace) {
        MDC.put("traceId", trace.traceId());
        MDC.put("spanId", trace.spanId());
    }

    /** @param cluster that the lines are about; null for none */
    public static void put(String cluster) {
        if (cluster == null) {
            MDC.remove("cluster");
        } else {
            MDC.put("cluster", cluster);
        }
    }
}
