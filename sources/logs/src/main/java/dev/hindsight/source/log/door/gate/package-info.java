/** What the doors want of whoever runs them: who may come in, and how it goes on from here. */
package dev.hindsight.source.log.door.gate;
