/** Records as Fluent Bit's and Vector's HTTP outputs write them: JSON objects, in an array or one after the other. */
package dev.hindsight.source.log.door.json;
