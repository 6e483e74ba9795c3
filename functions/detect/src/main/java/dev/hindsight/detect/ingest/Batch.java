package dev.hindsight.detect.ingest;

import dev.hindsight.detect.input.ClusterBinding;
import dev.hindsight.detect.input.JsonTrees;
import dev.hindsight.detect.input.Poison;
import dev.hindsight.detect.input.StructuredEvents;
import dev.hindsight.resource.Tree;
import io.cloudevents.CloudEvent;
import java.util.ArrayList;
import java.util.List;

/** A JSON document with one event or a list of them, read as a whole before any of it goes on. */
final class Batch {
    private Batch() {}

    /** What stands at one place. */
    sealed interface Item {
        record Good(CloudEvent event) implements Item {}

        record Bad(byte[] json, String reason) implements Item {}
    }

    /** @throws ForeignEvent with its place, from 1, at the first event of another cluster */
    static List<Item> read(byte[] body, ClusterBinding binding) throws ForeignEvent {
        try {
            Object json = JsonTrees.any(body);
            return json instanceof List<?> list ? items(list, binding) : List.of(item(Tree.of(json), 1, binding));
        } catch (Poison poison) {
            return List.of(new Item.Bad(body, poison.getMessage()));
        }
    }

    private static List<Item> items(List<?> list, ClusterBinding binding) throws ForeignEvent {
        List<Item> items = new ArrayList<>(list.size());
        for (Object event : list) {
            items.add(item(Tree.of(event), items.size() + 1, binding));
        }
        return items;
    }

    private static Item item(Tree json, long place, ClusterBinding binding) throws ForeignEvent {
        try {
            if (json.names().isEmpty()) {
                throw new Poison("no CloudEvent: not an object");
            }
            return new Item.Good(binding.bind(StructuredEvents.read(json)));
        } catch (Poison poison) {
            return new Item.Bad(JsonTrees.bytes(json), poison.getMessage());
        } catch (ClusterBinding.Foreign foreign) {
            throw new ForeignEvent(place, foreign);
        }
    }
}
