package dev.hindsight.topology;

import dev.hindsight.decider.DomainEvent;
import dev.hindsight.resource.Facts;
import dev.hindsight.resource.ResourceEvent.ResourceObserved;
import dev.hindsight.resource.ResourceEvent.ResourceVanished;
import dev.hindsight.resource.Tree;
import dev.hindsight.resource.part.Owner;
import dev.hindsight.resource.part.Owners;
import dev.hindsight.topology.index.Listing;
import dev.hindsight.topology.index.Listings;
import dev.hindsight.topology.index.Selector;
import dev.hindsight.topology.reference.ApiGroup;
import dev.hindsight.topology.reference.Name;
import dev.hindsight.watch.WatchEvent.KindInventoried;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Who is whose neighbour in one cluster, now. A fold over the cluster's log; mutable, for one thread. What it answers
 * depends on what it was told, not on the order among different objects.
 */
public final class ClusterModel {
    private final Map<String, Facts> facts = new HashMap<>();
    private final Map<Name, String> uids = new HashMap<>();
    private final Indexes indexes = new Indexes();
    private final Listings listings = new Listings();
    private final Set<Name> gone = new TreeSet<>(Comparator.comparing(Name::toString));
    private final Slim slim = new Slim();
    private final Affected neighbours = new Affected(indexes, this);
    private final Arrival arrival = new Arrival(indexes, this);
    private Figures figures = Figures.of(List.of());

    /**
     * All that the model knows, to be kept beside a checkpoint.
     *
     * @param facts in the order of their uids
     * @param gone names that are referred to and were seen to go
     */
    public record Snapshot(List<Facts> facts, List<Listing> listings, List<Name> gone) {}

    /**
     * Takes in what happened.
     *
     * @return uids of the objects whose findings among neighbours may be others now; also of such as are gone
     */
    public Set<String> apply(DomainEvent event) {
        return switch (event) {
            case ResourceObserved observed -> observed(observed.facts());
            case ResourceVanished vanished -> vanished(vanished.ref().uid());
            case KindInventoried listed -> listings.add(listed) ? neighbours.dependingOn(listed.kind()) : Set.of();
            default -> Set.of();
        };
    }

    private Set<String> observed(Facts whole) {
        if (!KubernetesEvents.isOfInterest(whole)) {
            return facts.containsKey(whole.ref().uid()) ? vanished(whole.ref().uid()) : Set.of();
        }
        Facts now = slim.of(whole);
        Facts before = facts.get(now.ref().uid());
        if (before != null && before.body().equals(now.body())) {
            return Set.of();
        }
        Set<String> affected = new TreeSet<>();
        boolean same = Arrival.isSame(before, now);
        if (before != null) {
            neighbours.by(before, affected);
            if (!same) {
                arrival.affectedBy(before, affected);
            }
            indexes.remove(before);
        }
        put(now);
        neighbours.by(now, affected);
        if (!same) {
            arrival.affectedBy(now, affected);
        }
        figuresAfter(now, affected);
        return affected;
    }

    private void put(Facts now) {
        Name name = Name.of(now.ref());
        facts.put(now.ref().uid(), now);
        uids.put(name, now.ref().uid());
        gone.remove(name);
        indexes.add(now);
    }

    private Set<String> vanished(String uid) {
        Facts before = facts.get(uid);
        if (before == null) {
            return Set.of(uid);
        }
        Set<String> affected = new TreeSet<>();
        neighbours.by(before, affected);
        arrival.affectedBy(before, affected);
        indexes.remove(before);
        facts.remove(uid);
        figuresAfter(before, affected);
        Name name = Name.of(before.ref());
        if (uids.remove(name, uid) && !indexes.referringTo(name).isEmpty()) {
            gone.add(name);
        }
        gone.removeIf(missing -> indexes.referringTo(missing).isEmpty());
        neighbours.byLast(before, affected);
        return affected;
    }

    private void figuresAfter(Facts changed, Set<String> affected) {
        if (changed.ref().kind().equals("Node") && ApiGroup.isBuiltIn(changed.ref())) {
            Figures before = figures;
            figures = Figures.of(everywhere("Node"));
            arrival.affectedBy(before, figures, affected);
        }
    }

    /** What the nodes are together. */
    public Figures figures() {
        return figures;
    }

    /** All objects of a kind, pods and Kubernetes Events excepted; ordered by uid. */
    public List<Facts> everywhere(String kind) {
        return ordered(indexes.everywhere(kind));
    }

    /** What makes pods, and pods that nothing makes, that a selector selects; an empty one selects all. */
    public Stream<Facts> tops(String namespace, Selector selector) {
        return indexes.tops().all(namespace, selector).map(facts::get);
    }

    /** Whether anything but a daemon tolerates a taint of a node. */
    public boolean isTolerated(Tree taint) {
        return indexes.tolerations().isTolerated(taint);
    }

    /** Of a replica without what only its controller is judged by. */
    public Optional<Facts> facts(String uid) {
        return Optional.ofNullable(facts.get(uid));
    }

    /** Of all living objects; in no particular order. */
    public Set<String> uids() {
        return Collections.unmodifiableSet(facts.keySet());
    }

    public Optional<Facts> find(Name name) {
        return Optional.ofNullable(uids.get(name)).map(facts::get);
    }

    public Presence presence(Name name) {
        if (uids.containsKey(name)) {
            return Presence.PRESENT;
        }
        boolean absent = gone.contains(name) || listings.covers(name.group(), name.kind(), name.namespace());
        return absent ? Presence.ABSENT : Presence.UNKNOWN;
    }

    /** Whether all objects of one of Kubernetes' own kinds are known in the namespace. */
    public boolean isListed(String kind, String namespace) {
        return listings.covers(ApiGroup.ofKind(kind), kind, namespace);
    }

    /** In no particular order. */
    public Stream<Facts> pods(String namespace, Selector selector) {
        return indexes.pods().select(namespace, selector).map(facts::get);
    }

    /** What makes pods that the selector would select, replicas of a controller left out; in no particular order. */
    public Stream<Facts> makersOf(String namespace, Selector selector) {
        return indexes.templates().select(namespace, selector).map(facts::get);
    }

    /** Services or PodDisruptionBudgets that select pods with these labels; ordered by uid. */
    public List<Facts> selecting(String kind, String namespace, Map<String, String> labels) {
        return ordered(indexes.selectors().selecting(kind, namespace, labels));
    }

    /** The pods of a workload, also through its ReplicaSets; in no particular order. */
    public Stream<Facts> podsOf(Facts workload) {
        return indexes.ownedBy(workload.ref().uid()).stream()
                .map(facts::get)
                .flatMap(owned -> owned.ref().kind().equals("Pod") ? Stream.of(owned) : podsOf(owned));
    }

    public List<Facts> ownedBy(String uid) {
        return ordered(indexes.ownedBy(uid));
    }

    /** Kubernetes Events about an object that tell of trouble; ordered by uid. */
    public List<Facts> eventsAbout(String uid) {
        return ordered(indexes.eventsAbout(uid));
    }

    /** EndpointSlices of a Service; ordered by uid. */
    public List<Facts> slicesOf(Facts service) {
        return ordered(indexes.slicesOf(Name.of(service.ref())));
    }

    /** Objects of a kind in a namespace, pods and Kubernetes Events excepted; ordered by uid. */
    public List<Facts> inNamespace(String kind, String namespace) {
        return ordered(indexes.ofKind(kind, namespace));
    }

    /** Objects that need the named one; ordered by uid. */
    public List<Facts> referringTo(Name name) {
        return ordered(indexes.referringTo(name));
    }

    /** The pods that mount a claim; in no particular order. */
    public Stream<Facts> mounting(Facts claim) {
        return indexes.mounting(Name.of(claim.ref())).stream().map(facts::get);
    }

    /** The pods that are bound to a node; in no particular order. */
    public Stream<Facts> podsOn(Facts node) {
        return indexes.onNode(node.ref().name()).stream().map(facts::get);
    }

    public boolean isAnyNodeReady() {
        return indexes.readyNodes() > 0;
    }

    public boolean hasPods(String namespace) {
        return indexes.pods().countIn(namespace) > 0;
    }

    /** The uids of the chain of controllers above an object, as far as it is known, nearest first. */
    public List<String> controllersOf(Facts object) {
        List<String> chain = new ArrayList<>();
        Optional<String> above = Owners.controllerOf(object).map(Owner::uid);
        while (above.isPresent() && chain.size() < 5) {
            chain.add(above.get());
            above = facts(above.get()).flatMap(Owners::controllerOf).map(Owner::uid);
        }
        return chain;
    }

    private List<Facts> ordered(Set<String> some) {
        return some.stream().sorted().map(facts::get).toList();
    }

    public Snapshot snapshot() {
        return new Snapshot(List.copyOf(new TreeMap<>(facts).values()), listings.all(), List.copyOf(gone));
    }

    /** A model that answers as the one did of which the snapshot was taken. */
    public static ClusterModel restore(Snapshot snapshot) {
        ClusterModel model = new ClusterModel();
        snapshot.facts().forEach(one -> model.put(model.slim.of(one)));
        snapshot.listings().forEach(model.listings::restore);
        model.gone.addAll(snapshot.gone());
        model.figures = Figures.of(model.everywhere("Node"));
        return model;
    }
}
