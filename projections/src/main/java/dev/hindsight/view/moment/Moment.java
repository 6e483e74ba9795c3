package dev.hindsight.view.moment;

/**
 * What a request is about: a cluster at a position.
 *
 * @param cluster null where a request is about all of them
 * @param position that rows are read at
 * @param generation of the projections that are read; grows when one was rebuilt
 */
public record Moment(String cluster, long position, AsOf asOf, long generation) {}
