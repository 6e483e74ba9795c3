package dev.hindsight.topology.index;

import java.util.List;

/** @param namespaces where the kind has been listed; {@code *} for everywhere */
public record Listing(String group, String kind, List<String> namespaces) {}
