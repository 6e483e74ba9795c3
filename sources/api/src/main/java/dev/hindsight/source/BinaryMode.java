package dev.hindsight.source;

import io.cloudevents.CloudEvent;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** The HTTP binding's binary mode: attributes become headers, the data becomes the body. */
final class BinaryMode {
    /** Headers of an event; null values are left out. Values are percent-encoded as the binding asks. */
    static Map<String, String> headers(CloudEvent event) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String name : event.getAttributeNames()) {
            add(headers, name, event.getAttribute(name));
        }
        for (String name : event.getExtensionNames()) {
            add(headers, name, event.getExtension(name));
        }
        return headers;
    }

    static byte[] body(CloudEvent event) {
        return event.getData() == null ? new byte[0] : event.getData().toBytes();
    }

    /** @param extensions put over what the event carries */
    static HttpRequest.Builder request(URI sink, CloudEvent event, Map<String, String> extensions, Duration within) {
        HttpRequest.Builder request = HttpRequest.newBuilder(sink).timeout(within);
        Map<String, String> headers = headers(event);
        extensions.forEach((name, value) -> headers.put("ce-" + name, encode(value)));
        headers.putIfAbsent("ce-traceparent", Traceparent.begin(ThreadLocalRandom.current()));
        headers.forEach(request::header);
        return request.POST(HttpRequest.BodyPublishers.ofByteArray(body(event)));
    }

    private static void add(Map<String, String> headers, String name, Object value) {
        if (value == null) {
            return;
        }
        if (name.equals("datacontenttype")) {
            headers.put("Content-Type", value.toString());
        } else {
            headers.put("ce-" + name, encode(value.toString()));
        }
    }

    /** Printable ASCII stays as it is, except space, quote and per cent sign. */
    static String encode(String text) {
        StringBuilder encoded = new StringBuilder(text.length());
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = octet > 0x20 && octet < 0x7f && octet != '"' && octet != '%';
            if (plain) {
                encoded.append((char) octet);
            } else {
                encoded.append('%').append(String.format("%02X", octet & 0xff));
            }
        }
        return encoded.toString();
    }

    private BinaryMode() {}
}
