package dev.hindsight.topology;

import dev.hindsight.resource.Facts;
import dev.hindsight.resource.Tree;
import dev.hindsight.resource.part.Quantities;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Objects;

/**
 * What the nodes are together.
 *
 * @param newestKubelet the minor version of the newest kubelet; 0 when none is known
 * @param cpu allocatable cores
 * @param memory allocatable bytes
 * @param controlPlanes how many nodes carry the control plane
 * @param workers how many take any pod: neither cordoned nor tainted
 * @param zones in how many zones these are
 */
public record Figures(
        int newestKubelet, BigDecimal cpu, BigDecimal memory, long controlPlanes, long workers, long zones) {
    private static final String ZONE = "topology.kubernetes.io/zone";

    static Figures of(Collection<Facts> nodes) {
        return new Figures(
                nodes.stream().mapToInt(Figures::kubeletOf).max().orElse(0),
                sum(nodes, "cpu"),
                sum(nodes, "memory"),
                nodes.stream().filter(Figures::isControlPlane).count(),
                nodes.stream().filter(Figures::isWorker).count(),
                nodes.stream()
                        .filter(Figures::isWorker)
                        .map(Figures::zoneOf)
                        .filter(zone -> !zone.isEmpty())
                        .distinct()
                        .count());
    }

    private static BigDecimal sum(Collection<Facts> nodes, String resource) {
        return nodes.stream()
                .map(node -> node.body().at("status", "allocatable", resource))
                .map(quantity -> Quantities.parse(quantity).orElse(BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** 31 of {@code v1.31.2+k3s1}; 0 when it does not say. */
    public static int kubeletOf(Facts node) {
        String version = node.body().at("status", "nodeInfo").text("kubeletVersion");
        String[] parts = version.split("\\.", 3);
        return parts.length < 2 || !parts[1].matches("[0-9]{1,4}") ? 0 : Integer.parseInt(parts[1]);
    }

    public static boolean isControlPlane(Facts node) {
        Tree labels = node.body().at("metadata", "labels");
        return labels.at("node-role.kubernetes.io/control-plane").isPresent()
                || labels.at("node-role.kubernetes.io/master").isPresent();
    }

    private static boolean isWorker(Facts node) {
        Tree spec = node.body().at("spec");
        return !spec.isTrue("unschedulable")
                && spec.items("taints").stream()
                        .noneMatch(taint -> !taint.text("effect").equals("PreferNoSchedule"));
    }

    /** Empty when the node does not say. */
    public static String zoneOf(Facts node) {
        return node.body().at("metadata", "labels").at(ZONE).text();
    }

    boolean sizeDiffersFrom(Figures other) {
        return !cpu.equals(other.cpu) || !memory.equals(other.memory);
    }

    boolean spreadDiffersFrom(Figures other) {
        return workers > 1 != other.workers > 1 || zones > 1 != other.zones > 1;
    }

    boolean fleetDiffersFrom(Figures other) {
        return newestKubelet != other.newestKubelet || !Objects.equals(controlPlanes == 1, other.controlPlanes == 1);
    }
}
