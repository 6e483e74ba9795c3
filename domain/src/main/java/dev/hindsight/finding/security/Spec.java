package dev.hindsight.finding.security;

import dev.hindsight.finding.Evidence;
import dev.hindsight.finding.Rule;
import dev.hindsight.finding.check.Judging;
import dev.hindsight.finding.check.ObjectRule;
import dev.hindsight.finding.check.SystemParts;
import dev.hindsight.finding.check.Verdict;
import dev.hindsight.resource.Facts;
import dev.hindsight.resource.Tree;
import dev.hindsight.resource.part.Container;
import dev.hindsight.resource.part.Containers;
import dev.hindsight.resource.part.PodTemplate;
import dev.hindsight.resource.part.PodTemplates;
import dev.hindsight.topology.PodState;
import dev.hindsight.topology.Workloads;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What a workload's specification asks for, all its containers included, where it is judged at all. */
public record Spec(Facts facts, PodTemplate template) {
    /**
     * What is wrong with a container.
     *
     * @param path below the container
     * @param value empty when the fault is that nothing is there
     */
    public record Fault(String path, String value) {}

    @FunctionalInterface
    public interface Check {
        Optional<Fault> of(Spec spec, Container container);
    }

    /**
     * Empty for replicas (their controller's template is judged), for what has ended, and for what belongs to the
     * cluster itself.
     */
    public static Optional<Spec> of(Facts facts) {
        boolean ended = facts.ref().kind().equals("Pod") && PodState.of(facts) == PodState.ENDED;
        return ended || !Workloads.isTop(facts) || SystemParts.owns(facts)
                ? Optional.empty()
                : PodTemplates.of(facts).map(template -> new Spec(facts, template));
    }

    /** A row that judges specifications. */
    public static ObjectRule rule(Rule rule, Function<Spec, Optional<Verdict>> check) {
        return new ObjectRule(
                rule, ObjectRule.Asked.OF_TEMPLATES, facts -> Spec.of(facts).flatMap(check));
    }

    public Tree pod() {
        return template.spec();
    }

    public Evidence evidence(String below, String value) {
        return Judging.evidence(facts, template.path() + "." + below, value);
    }

    /** What a container itself says, and where it says nothing, the pod. */
    public Tree effective(Container container, String field) {
        Tree own = container.spec().at("securityContext", field);
        return own.isPresent() ? own : pod().at("securityContext", field);
    }

    /**
     * A verdict when something is wrong with one or more containers.
     *
     * @param predicateOfOne what the message says of one container: {@code is privileged}
     * @param predicateOfMany the same of several
     */
    public Optional<Verdict> containers(Check check, String predicateOfOne, String predicateOfMany) {
        List<String> names = new ArrayList<>();
        List<Evidence> found = new ArrayList<>();
        for (Container container : Containers.all(pod())) {
            check.of(this, container).ifPresent(fault -> {
                names.add(container.name());
                found.add(evidence(container.place() + "." + fault.path(), fault.value()));
            });
        }
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(new Verdict(
                        Judging.containers(names) + " " + Judging.verb(names, predicateOfOne, predicateOfMany), found));
    }
}
