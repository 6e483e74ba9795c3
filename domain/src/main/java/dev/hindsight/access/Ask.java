package dev.hindsight.access;

/**
 * Something that somebody could want to do.
 *
 * @param group API group, empty for the core group; null for any
 * @param resource in the plural, with its subresource: {@code pods/exec}
 * @param name of one object; empty for any object
 */
public record Ask(String verb, String group, String resource, String name) {
    public static Ask of(String verb, String group, String resource) {
        return new Ask(verb, group, resource, "");
    }

    String subresource() {
        int slash = resource.indexOf('/');
        return slash < 0 ? "" : resource.substring(slash + 1);
    }
}
