/** What objects name: what they need, may use, give rights to and are bound to. */
package dev.hindsight.topology.reference;
