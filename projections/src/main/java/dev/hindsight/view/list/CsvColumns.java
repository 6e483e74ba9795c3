package dev.hindsight.view.list;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The columns of items, told from their type alone, so that they are the same whatever the items hold. A list or a map
 * is one column, as JSON.
 *
 * @param paths of fields, as JSON names them
 */
record CsvColumns(List<List<String>> paths) {
    /** @param page the type of a page, such as {@code Page<ResourceView>} */
    static CsvColumns ofItems(Type page) {
        Class<?> type = raw(page);
        List<List<String>> paths = new ArrayList<>();
        collect(itemsOf(type), arguments(page, Map.of()), List.of(), paths);
        return new CsvColumns(List.copyOf(paths));
    }

    private static Class<?> raw(Type type) {
        return (Class<?>) (type instanceof ParameterizedType generic ? generic.getRawType() : type);
    }

    /** What stands for the type's variables. */
    private static Map<String, Type> arguments(Type type, Map<String, Type> around) {
        Map<String, Type> arguments = new HashMap<>();
        if (type instanceof ParameterizedType generic) {
            for (int i = 0; i < generic.getActualTypeArguments().length; i++) {
                String variable = raw(type).getTypeParameters()[i].getName();
                arguments.put(variable, known(generic.getActualTypeArguments()[i], around));
            }
        }
        return arguments;
    }

    private static Type known(Type type, Map<String, Type> variables) {
        return type instanceof TypeVariable<?> variable ? variables.get(variable.getName()) : type;
    }

    private static Type itemsOf(Class<?> page) {
        for (RecordComponent component : page.getRecordComponents()) {
            if (component.getName().equals("items")) {
                return ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
            }
        }
        throw new IllegalArgumentException(page + " has no items");
    }

    private static void collect(Type type, Map<String, Type> variables, List<String> path, List<List<String>> paths) {
        Type its = known(type, variables);
        if (!raw(its).isRecord()) {
            paths.add(path);
            return;
        }
        Map<String, Type> arguments = arguments(its, variables);
        for (RecordComponent component : raw(its).getRecordComponents()) {
            List<String> longer = new ArrayList<>(path);
            longer.add(component.getName());
            collect(component.getGenericType(), arguments, List.copyOf(longer), paths);
        }
    }

    List<String> names() {
        return paths.stream().map(path -> String.join(".", path)).toList();
    }

    /** Empty where there is nothing. */
    List<String> values(JsonNode item) {
        return paths.stream().map(path -> text(at(item, path))).toList();
    }

    private static JsonNode at(JsonNode item, List<String> path) {
        JsonNode node = item;
        for (String name : path) {
            node = node.path(name);
        }
        return node;
    }

    private static String text(JsonNode node) {
        if (node.isNull() || node instanceof MissingNode) {
            return "";
        }
        return node.isValueNode() ? node.asText() : node.toString();
    }
}
