/** Bodies of requests, bounded in every way, and what is alike in all of them. */
package dev.hindsight.source.log.door.body;
