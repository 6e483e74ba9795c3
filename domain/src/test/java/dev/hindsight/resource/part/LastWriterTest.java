package dev.hindsight.resource.part;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.resource.Writer;
import dev.hindsight.resource.recorded.Json;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LastWriterTest {
    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");

    @Test
    void a_controller_that_notes_a_revision_did_not_write_the_specification() {
        assertThat(lastOf(
                        entry("kubectl-set", "f:spec", "", NOON),
                        entry("kube-controller-manager", "f:metadata", "", NOON.plusSeconds(1)),
                        entry("kube-controller-manager", "f:status", "status", NOON.plusSeconds(9))))
                .isEqualTo(new Writer("kubectl-set", null, NOON));
    }

    @Test
    void who_only_labels_is_named_when_the_specification_is_old() {
        assertThat(lastOf(
                        entry("helm", "f:spec", "", NOON),
                        entry("kubectl-label", "f:metadata", "", NOON.plusSeconds(60))))
                .isEqualTo(new Writer("kubectl-label", null, NOON.plusSeconds(60)));
    }

    @Test
    void a_scaling_is_written_beside_the_object() {
        assertThat(lastOf(entry("helm", "f:spec", "", NOON), entry("kubectl", "f:spec", "scale", NOON.plusSeconds(60))))
                .isEqualTo(new Writer("helm", "kubectl", NOON));
    }

    @Test
    void of_what_a_controller_made_nothing_is_told() {
        assertThat(LastWriter.of(Json.tree("{\"metadata\":{\"ownerReferences\":[{\"controller\":true}],"
                        + "\"managedFields\":[" + entry("kubelet", "f:spec", "", NOON) + "]}}")))
                .isNull();
    }

    @Test
    void odd_entries_do_no_harm() {
        assertThat(LastWriter.of(Json.tree("{\"metadata\":{\"managedFields\":[1,null,{},{\"manager\":\"m\",\"time\":7},"
                        + "{\"manager\":\"" + "x".repeat(999) + "\",\"time\":\"soon\",\"fieldsV1\":[]}]}}")))
                .isEqualTo(new Writer("x".repeat(128), null, null));
    }

    private static Writer lastOf(String... entries) {
        return LastWriter.of(Json.tree("{\"metadata\":{\"managedFields\":[" + String.join(",", entries) + "]}}"));
    }

    private static String entry(String manager, String fields, String subresource, Instant time) {
        return "{\"manager\":\"" + manager + "\",\"operation\":\"Update\",\"subresource\":\"" + subresource
                + "\",\"time\":\"" + time + "\",\"fieldsV1\":{\"" + fields + "\":{}}}";
    }
}
