package dev.hindsight.resource.part;

/**
 * Another object that an object belongs to.
 *
 * @param controller whether it is the one that makes and unmakes the object
 */
public record Owner(String apiVersion, String kind, String name, String uid, boolean controller) {}
