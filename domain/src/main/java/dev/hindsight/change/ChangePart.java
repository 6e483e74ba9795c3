package dev.hindsight.change;

import dev.hindsight.resource.ResourceRef;
import java.util.List;

/**
 * What a change did to one object.
 *
 * @param category the most telling one of its details
 * @param words what was done, without the object: {@code image shop:1 → shop:2}; empty when the act says it all
 * @param from the revision before; null where there is none
 * @param to the revision that it leads to; null where there is none
 * @param usedBy who is touched by it: workloads that use a ConfigMap, subjects' bindings of a role
 * @param running that it goes on after this and will have an outcome
 */
public record ChangePart(
        ResourceRef ref,
        Act act,
        Category category,
        String words,
        List<Detail> details,
        String from,
        String to,
        List<ResourceRef> usedBy,
        boolean running) {}
