package dev.hindsight.detect.http;

import io.vertx.core.MultiMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The attributes of an event in binary mode, as they stand in the headers of a request. */
public final class BinaryHeaders {
    private static final String PREFIX = "ce-";

    private BinaryHeaders() {}

    /** By their names, decoded. */
    public static Map<String, String> attributes(MultiMap headers) {
        Map<String, String> attributes = new TreeMap<>();
        headers.forEach((name, value) -> {
            if (name.regionMatches(true, 0, PREFIX, 0, PREFIX.length())) {
                attributes.put(name.substring(PREFIX.length()).toLowerCase(Locale.ROOT), HeaderText.decoded(value));
            }
        });
        String type = headers.get("Content-Type");
        if (type != null) {
            attributes.put("datacontenttype", type);
        }
        return attributes;
    }
}
