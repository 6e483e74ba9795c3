package dev.hindsight.store.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hindsight.decider.DomainEvent;
import dev.hindsight.resource.Facts;
import dev.hindsight.resource.ResourceEvent.ResourceObserved;
import dev.hindsight.resource.ResourceEvent.Sighting;
import dev.hindsight.resource.ResourceRef;
import dev.hindsight.resource.Tree;
import dev.hindsight.watch.WatchEvent.SourceReported;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EventCodecTest {
    private static final ResourceRef REF = new ResourceRef("v1", "Pod", "shop", "web-1", "uid-1");

    private final EventCodec codec = EventCodec.standard();

    @Test
    void every_event_of_the_domain_is_registered() throws Exception {
        // When
        List<Class<?>> events = eventsOfTheDomain();
        // Then
        assertThat(events).hasSizeGreaterThan(7);
        assertThat(EventTypes.standard())
                .extracting(EventType::shape)
                .containsExactlyInAnyOrderElementsOf(cast(events));
    }

    @Test
    void renaming_a_class_changes_nothing_on_the_wire() {
        // Given
        EventCodec renamed =
                new EventCodec(List.of(new EventType("dev.hindsight.resource.vanished", 1, GoneForGood.class)));
        byte[] golden = Golden.sample("dev.hindsight.resource.vanished", 1);
        // When
        DomainEvent read = renamed.decode("dev.hindsight.resource.vanished", 1, golden);
        // Then
        assertThat(read)
                .isEqualTo(new GoneForGood(
                        new ResourceRef("apps/v1", "Deployment", "shop", "web", "uid-1"),
                        "1043",
                        Leave.VANISHED_UNSEEN));
        for (DomainEvent event : Samples.TODAY.values()) {
            assertThat(new String(codec.encode(event), StandardCharsets.UTF_8))
                    .doesNotContain(event.getClass().getSimpleName());
        }
    }

    @Test
    void a_tree_comes_back_as_the_plain_json_that_it_was() {
        // Given
        Map<String, Object> odd = new HashMap<>();
        odd.put("nothing", null);
        odd.put("empty", Map.of());
        odd.put("list", Arrays.asList(1, null, "two", List.of(true)));
        odd.put("long", 9_000_000_000L);
        odd.put("text", "é\u0000\u2028😀");
        ResourceObserved event = new ResourceObserved(new Facts(REF, "7", Tree.of(odd)), Sighting.FOUND, List.of());
        // When
        DomainEvent back = codec.decode("dev.hindsight.resource.observed", 3, codec.encode(event));
        // Then
        assertThat(back).isEqualTo(event);
    }

    @Test
    void a_field_that_a_later_version_added_is_passed_over() {
        // Given
        byte[] later = "{\"source\":\"s\",\"state\":\"behind\",\"dropped\":1,\"mood\":\"fine\"}"
                .getBytes(StandardCharsets.UTF_8);
        // When
        DomainEvent read = codec.decode("dev.hindsight.source.reported", 1, later);
        // Then
        assertThat(read)
                .isInstanceOfSatisfying(
                        SourceReported.class,
                        event -> assertThat(event.dropped()).isEqualTo(1));
    }

    @Test
    void what_cannot_be_read_says_why() {
        assertThatThrownBy(() -> codec.decode("dev.hindsight.unheard", 1, new byte[0]))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessageContaining("dev.hindsight.unheard");
        assertThatThrownBy(() -> codec.decode("dev.hindsight.resource.observed", 4, new byte[0]))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessageContaining("revision");
        assertThatThrownBy(() -> codec.decode(
                        "dev.hindsight.source.reported", 1, "{\"state\":\"gloomy\"}".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessageContaining("gloomy");
    }

    @Test
    void an_event_without_a_row_cannot_be_written() {
        assertThatThrownBy(() -> codec.encode(new GoneForGood(REF, "1", Leave.DELETED)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private record GoneForGood(ResourceRef ref, String resourceVersion, Leave how) implements DomainEvent {}

    private enum Leave {
        DELETED,
        VANISHED_UNSEEN
    }

    /** All records that implement {@link DomainEvent} where that lies, a folder or a jar. */
    private static List<Class<?>> eventsOfTheDomain() throws IOException, URISyntaxException, ClassNotFoundException {
        URI place = DomainEvent.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI();
        Path path = Path.of(place);
        if (Files.isDirectory(path)) {
            return eventsUnder(path);
        }
        try (FileSystem jar = FileSystems.newFileSystem(path)) {
            return eventsUnder(jar.getPath("/"));
        }
    }

    private static List<Class<?>> eventsUnder(Path root) throws IOException, ClassNotFoundException {
        List<Class<?>> events = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".class")).toList()) {
                String name = root.relativize(file).toString().replace('/', '.').replaceAll("\\.class$", "");
                Class<?> type = name.endsWith("-info") ? Object.class : Class.forName(name);
                if (DomainEvent.class.isAssignableFrom(type) && type.isRecord()) {
                    events.add(type);
                }
            }
        }
        return events;
    }

    @SuppressWarnings("unchecked") // they were found by being events
    private static List<Class<? extends DomainEvent>> cast(List<Class<?>> events) {
        return (List<Class<? extends DomainEvent>>) (List<?>) events;
    }
}
