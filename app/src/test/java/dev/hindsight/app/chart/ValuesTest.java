package dev.hindsight.app.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is set wrongly is told before anything is installed. */
class ValuesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            detect.minscale=1                       | at '/detect': additional properties 'minscale' not allowed
            nonsense=1                              | additional properties 'nonsense' not allowed
            clusterName=                            | at '/clusterName': minLength
            clusterName=two words                   | at '/clusterName': 'two words' does not match
            broker.class=kafka                      | at '/broker/class': value must be one of
            detect.maxScale=many                    | at '/detect/maxScale': got string, want integer
            detect.maxScale=0                       | at '/detect/maxScale': minimum
            detect.window=soon                      | at '/detect/window': 'soon' does not match
            source.watch=both                       | at '/source/watch': value must be one of
            source.inventoryEvery=1h                | at '/source/inventoryEvery': '1h' does not match
            source.customResources={foo}            | at '/source/customResources/0': 'foo' does not match
            logs.mode=both                          | at '/logs/mode': value must be one of
            logs.lookBack=soon                      | at '/logs/lookBack': 'soon' does not match
            logs.doors.namespaces={No}              | at '/logs/doors/namespaces/0': 'No' does not match
            ingest.url=near                         | at '/ingest/url': 'near' does not match
            triggers.detect.backoffPolicy=random    | at '/triggers/detect/backoffPolicy': value must be one of
            triggers.detect.filters=none            | additional properties 'filters' not allowed
            projections.visibility=public           | at '/projections/visibility': value must be one of
            trialDatabase.user=0                    | at '/trialDatabase/user': minimum
            detect.resources.limits.memory=lots     | at '/detect/resources/limits/memory': 'lots' does not match
            networkPolicies.apiServerPorts={0}      | at '/networkPolicies/apiServerPorts/0': minimum
            """)
    void a_wrong_value_is_refused_with_its_place(String setting, String words) {
        assertThat(Helm.refusal("--set", "database.existingSecret=db", "--set", setting))
                .contains(words);
    }

    @Test
    void a_database_must_be_chosen() {
        assertThat(Helm.refusal()).contains("Which PostgreSQL?", "trialDatabase.enabled=true");
    }

    @Test
    void a_cluster_elsewhere_needs_a_name_and_an_address() {
        String values = Helm.chart().resolve("values-source-only.yaml").toString();

        assertThat(Helm.refusal("--values", values)).contains("at '/clusterName': minLength");
        assertThat(Helm.refusal("--values", values, "--set", "clusterName=far")).contains("needs ingest.url");
    }
}
