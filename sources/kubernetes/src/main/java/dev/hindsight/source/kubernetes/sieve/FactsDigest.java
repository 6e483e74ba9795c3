package dev.hindsight.source.kubernetes.sieve;

import dev.hindsight.digest.Sha256;
import dev.hindsight.resource.Tree;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Eight bytes of the body of facts: two bodies that are equal have the same, whatever the order of their fields, and two
 * that differ have the same once in 2^64. With a key of this process, so that nobody can make two that have the same.
 * Safe for many threads.
 */
final class FactsDigest {
    private final byte[] key;

    FactsDigest(byte[] key) {
        this.key = key.clone();
    }

    long of(Tree body) {
        Plain plain = new Plain();
        plain.write(body.value());
        byte[] digest = new Sha256().add(key).add(plain.bytes.toByteArray()).bytes();
        return ByteBuffer.wrap(digest).getLong();
    }

    /** A plain value as bytes that no other value has. */
    private static final class Plain {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);

        void write(Object value) {
            switch (value) {
                case null -> bytes.write('0');
                case String text -> text('s', text);
                case Map<?, ?> fields -> fields(fields);
                case List<?> items -> {
                    text('[', Integer.toString(items.size()));
                    items.forEach(this::write);
                }
                default -> text('v', value.getClass().getSimpleName() + ' ' + value);
            }
        }

        private void fields(Map<?, ?> fields) {
            Map<String, Object> sorted = new TreeMap<>();
            fields.forEach((name, value) -> sorted.put(String.valueOf(name), value));
            text('{', Integer.toString(sorted.size()));
            sorted.forEach((name, value) -> {
                text('f', name);
                write(value);
            });
        }

        private void text(char type, String text) {
            byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
            bytes.write(type);
            bytes.write(utf8.length >>> 24);
            bytes.write(utf8.length >>> 16);
            bytes.write(utf8.length >>> 8);
            bytes.write(utf8.length);
            bytes.writeBytes(utf8);
        }
    }
}
