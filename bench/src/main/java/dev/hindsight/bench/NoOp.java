package dev.hindsight.bench;

import io.quarkus.funqy.Funq;
import io.quarkus.funqy.knative.events.CloudEvent;
import io.quarkus.funqy.knative.events.CloudEventMapping;

/** What HTTP and Funqy cost alone: the yardstick of the ingest bench. */
public class NoOp {
    static final String TYPE = "dev.hindsight.bench.noop";

    @Funq
    @CloudEventMapping(trigger = TYPE)
    public CloudEvent<String> noop(CloudEvent<byte[]> event) {
        return null;
    }
}
