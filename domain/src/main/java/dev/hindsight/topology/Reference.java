package dev.hindsight.topology;

/**
 * That an object needs another one, by name.
 *
 * @param key that must be in the other one's data; empty when any will do
 * @param path where it is said
 */
public record Reference(Name target, String key, String path) {}
