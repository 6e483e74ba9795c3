/** Joined lines of one container as an event, which has the same id however often it is sent. */
package dev.hindsight.source.log.batch;
