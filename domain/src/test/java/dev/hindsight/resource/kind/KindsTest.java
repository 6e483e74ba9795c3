package dev.hindsight.resource.kind;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.resource.Change;
import dev.hindsight.resource.Changes;
import dev.hindsight.resource.Facts;
import dev.hindsight.resource.ResourceStatus;
import dev.hindsight.resource.Tree;
import dev.hindsight.resource.recorded.Json;
import dev.hindsight.resource.recorded.Recording;
import dev.hindsight.topology.reference.Bond;
import dev.hindsight.topology.reference.Bonds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Kinds that no recording has: an object as the API server sends it, what is said of it, of a change, and of others. */
class KindsTest {
    private static final Path ROWS = Path.of("src/test/resources/kinds.json");

    @TestFactory
    Stream<DynamicTest> each_kind_is_told() throws IOException {
        return Json.tree(Files.readString(ROWS)).items().stream()
                .map(row -> DynamicTest.dynamicTest(
                        row.at("object").text("apiVersion") + " "
                                + row.at("object").text("kind"),
                        () -> told(row)));
    }

    private static void told(Tree row) {
        // Given
        Tree object = row.at("object");
        Tree changed = Tree.of(merged(object.value(), row.at("change").value()));

        // When
        Facts facts = Recording.facts(object);
        List<Change> changes = Changes.between(facts, Recording.facts(changed));

        // Then
        assertThat(Json.text(facts.body())).doesNotContain("left-out");
        assertThat(ResourceStatus.of(facts))
                .extracting(ResourceStatus::status, status -> status.level().name())
                .containsExactly(row.text("status"), row.text("level"));
        assertThat(changes).isNotEmpty();
        if (row.at("words").isPresent()) {
            assertThat(changes).extracting(Change::words).containsExactly(row.text("words"));
        }
        assertThat(Bonds.of(facts).stream().map(KindsTest::words))
                .containsExactlyElementsOf(
                        row.items("bonds").stream().map(Tree::text).toList());
    }

    private static String words(Bond bond) {
        String namespace = bond.target().namespace();
        String name = bond.target().name();
        return bond.sort().word() + " " + bond.target().kind() + " "
                + (namespace.isEmpty() ? name : namespace + "/" + name);
    }

    /** Fields of the change in the place of those of the object, however deep. */
    private static Object merged(Object object, Object change) {
        if (!(object instanceof Map<?, ?> fields) || !(change instanceof Map<?, ?> others)) {
            return change;
        }
        Map<Object, Object> merged = new LinkedHashMap<>(fields);
        others.forEach((name, value) -> merged.put(name, merged(fields.get(name), value)));
        return merged;
    }
}
