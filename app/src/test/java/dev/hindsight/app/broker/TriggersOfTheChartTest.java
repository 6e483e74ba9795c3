package dev.hindsight.app.broker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.app.chart.Helm;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Both runtimes deliver alike. */
class TriggersOfTheChartTest {
    @Test
    void the_chart_installs_the_triggers_that_the_in_process_broker_reads() {
        List<Trigger> inProcess = TriggerFile.read(ownFile());

        List<Trigger> installed = TriggerFile.read(bytes(Helm.text("--set", "database.existingSecret=db")));

        assertThat(inProcess).extracting(Trigger::name).containsExactlyInAnyOrder("detect", "correlate");
        assertThat(installed).containsExactlyInAnyOrderElementsOf(inProcess);
    }

    @Test
    void how_long_delivery_is_tried_can_be_set() {
        String rendered = Helm.text(
                "--set", "database.existingSecret=db", "--set", "triggers.detect.retry=3,triggers.correlate.retry=1");

        assertThat(TriggerFile.read(bytes(rendered)))
                .extracting(trigger -> trigger.name() + " " + trigger.delivery().retry())
                .containsExactlyInAnyOrder("detect 3", "correlate 1");
    }

    private static InputStream ownFile() {
        return TriggerFile.class.getResourceAsStream("/knative/triggers.yaml");
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
