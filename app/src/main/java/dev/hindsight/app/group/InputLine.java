package dev.hindsight.app.group;

import java.time.Instant;

/**
 * A line of the input.
 *
 * @param id from 1, over all files
 * @param kind lines of one kind were written by one program: they are learned from together
 * @param stream lines of one stream may belong together
 * @param service empty for a plain file
 * @param time null when only the line itself knows
 */
record InputLine(long id, String text, String kind, String stream, String service, Instant time) {}
