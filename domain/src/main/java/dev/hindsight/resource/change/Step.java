package dev.hindsight.resource.change;

/**
 * One step into an object: a field, or an item of a list by its key.
 *
 * @param key of the item, as {@code web} in {@code containers[web]}; null for a field
 */
public record Step(String name, String key) {
    static Step field(String name) {
        return new Step(name, null);
    }

    public void appendTo(StringBuilder path) {
        boolean dotted = name.indexOf('.') >= 0 || name.indexOf('/') >= 0;
        if (dotted) {
            path.append('[').append(name).append(']');
        } else {
            path.append(path.isEmpty() ? "" : ".").append(name);
        }
        if (key != null) {
            path.append('[').append(key).append(']');
        }
    }
}
