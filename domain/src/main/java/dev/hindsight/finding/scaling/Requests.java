package dev.hindsight.finding.scaling;

import dev.hindsight.resource.Tree;
import dev.hindsight.resource.part.Container;
import dev.hindsight.resource.part.Container.Role;
import dev.hindsight.resource.part.Containers;
import dev.hindsight.resource.part.PodTemplate;
import dev.hindsight.resource.part.Quantities;
import dev.hindsight.topology.Figures;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a pod asks its node for, as the scheduler counts it.
 *
 * @param cpu cores
 * @param memory bytes
 */
record Requests(BigDecimal cpu, BigDecimal memory) {
    static final Requests NONE = new Requests(BigDecimal.ZERO, BigDecimal.ZERO);

    static Requests of(PodTemplate template) {
        Requests running = NONE;
        Requests starting = NONE;
        for (Container container : Containers.all(template.spec())) {
            Requests one = new Requests(amount(container, "cpu"), amount(container, "memory"));
            switch (container.role()) {
                case MAIN, SIDECAR -> running = running.plus(one);
                case INIT -> starting = starting.max(one);
                case EPHEMERAL -> {}
            }
        }
        return running.max(starting);
    }

    /** Where in the template a request for one of the resources is missing; a limit stands for a request. */
    static List<String> lacking(PodTemplate template, Set<String> resources) {
        if (!template.spec().at("resources", "requests").names().isEmpty()) {
            return List.of();
        }
        List<String> paths = new ArrayList<>();
        for (Container container : Containers.all(template.spec())) {
            boolean runs = container.role() == Role.MAIN || container.role() == Role.SIDECAR;
            for (String resource : resources) {
                if (runs && quantity(container, resource).isEmpty()) {
                    paths.add(template.path() + "." + container.place() + ".resources.requests." + resource);
                }
            }
        }
        return paths;
    }

    private static Optional<BigDecimal> quantity(Container container, String resource) {
        Tree resources = container.spec().at("resources");
        return Quantities.parse(resources.at("requests", resource))
                .or(() -> Quantities.parse(resources.at("limits", resource)));
    }

    private static BigDecimal amount(Container container, String resource) {
        return quantity(container, resource).orElse(BigDecimal.ZERO);
    }

    Requests plus(Requests other) {
        return new Requests(cpu.add(other.cpu), memory.add(other.memory));
    }

    Requests max(Requests other) {
        return new Requests(cpu.max(other.cpu), memory.max(other.memory));
    }

    Requests times(long count) {
        return new Requests(cpu.multiply(BigDecimal.valueOf(count)), memory.multiply(BigDecimal.valueOf(count)));
    }

    /** Never of nodes of which nothing is known. */
    boolean exceed(Figures nodes) {
        return nodes.cpu().signum() > 0 && cpu.compareTo(nodes.cpu()) > 0
                || nodes.memory().signum() > 0 && memory.compareTo(nodes.memory()) > 0;
    }

    String words() {
        return "cpu " + cpu.stripTrailingZeros().toPlainString() + ", memory "
                + memory.divide(BigDecimal.valueOf(1 << 20), java.math.RoundingMode.UP)
                        .toPlainString() + "Mi";
    }
}
