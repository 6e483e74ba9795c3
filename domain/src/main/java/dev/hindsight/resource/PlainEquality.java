package dev.hindsight.resource;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Whether two plain values say the same. As {@code equals}, but two versions of an object nearly always have their
 * fields in the same order, so that none needs to be looked for.
 */
final class PlainEquality {
    private PlainEquality() {}

    static boolean same(Object one, Object other) {
        if (one == other) {
            return true;
        }
        if (one instanceof Map<?, ?> map && other instanceof Map<?, ?> otherMap) {
            return map.size() == otherMap.size() && sameFields(map, otherMap);
        }
        if (one instanceof List<?> list && other instanceof List<?> otherList) {
            return list.size() == otherList.size() && sameItems(list, otherList);
        }
        return Objects.equals(one, other);
    }

    private static boolean sameFields(Map<?, ?> map, Map<?, ?> other) {
        Iterator<? extends Map.Entry<?, ?>> others = other.entrySet().iterator();
        for (Map.Entry<?, ?> field : map.entrySet()) {
            Map.Entry<?, ?> beside = others.next();
            Object key = field.getKey();
            if (Objects.equals(key, beside.getKey())) {
                if (!same(field.getValue(), beside.getValue())) {
                    return false;
                }
            } else if (!other.containsKey(key) || !same(field.getValue(), other.get(key))) {
                return false;
            }
        }
        return true;
    }

    private static boolean sameItems(List<?> list, List<?> other) {
        Iterator<?> others = other.iterator();
        for (Object item : list) {
            if (!same(item, others.next())) {
                return false;
            }
        }
        return true;
    }
}
