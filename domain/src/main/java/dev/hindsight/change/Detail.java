package dev.hindsight.change;

/**
 * One difference that a change made.
 *
 * @param path where, in Kubernetes' names
 * @param before null when it was not there
 * @param after null when it is not there any more
 * @param words for people
 */
public record Detail(Category category, String path, String before, String after, String words) {}
