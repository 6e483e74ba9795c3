package dev.hindsight.change;

/**
 * Where a change came from, as far as that can be known.
 *
 * @param who the program that wrote it, or the autoscaler that wanted it; null when nothing tells
 * @param trigger what stands behind it: a release, an application, an owner, a written reason; null when nothing tells
 * @param unseen that it happened while nobody watched
 */
public record Origin(String who, String trigger, boolean unseen) {}
