package dev.hindsight.images;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32C;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/**
 * An OCI archive as a stranger reads it.
 *
 * @param small the content of small files
 * @param digests of the content of all files, to find the one that differs
 */
record Archive(
        JsonNode config, Map<String, TarArchiveEntry> files, Map<String, byte[]> small, Map<String, Long> digests) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SMALL = 1_000_000;

    static Archive read(Path file) throws IOException {
        Map<String, byte[]> blobs = new HashMap<>();
        try (TarArchiveInputStream tar = new TarArchiveInputStream(Files.newInputStream(file))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                blobs.put(entry.getName(), tar.readAllBytes());
            }
        }
        JsonNode index = JSON.readTree(blobs.get("index.json"));
        JsonNode manifest = JSON.readTree(blob(blobs, index.at("/manifests/0/digest")));
        Map<String, TarArchiveEntry> files = new TreeMap<>();
        Map<String, byte[]> small = new HashMap<>();
        Map<String, Long> digests = new TreeMap<>();
        for (JsonNode layer : manifest.path("layers")) {
            unpack(blob(blobs, layer.path("digest")), files, small, digests);
        }
        return new Archive(JSON.readTree(blob(blobs, manifest.at("/config/digest"))), files, small, digests);
    }

    private static byte[] blob(Map<String, byte[]> blobs, JsonNode digest) {
        return blobs.get("blobs/" + digest.asText().replace(':', '/'));
    }

    private static void unpack(
            byte[] layer, Map<String, TarArchiveEntry> files, Map<String, byte[]> small, Map<String, Long> digests)
            throws IOException {
        try (InputStream unzipped = new GZIPInputStream(new ByteArrayInputStream(layer));
                TarArchiveInputStream tar = new TarArchiveInputStream(unzipped)) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                String path = "/" + entry.getName();
                files.put(path, entry);
                byte[] content = tar.readAllBytes();
                digests.put(path, digest(content));
                if (entry.isFile() && entry.getSize() < SMALL) {
                    small.put(path, content);
                }
            }
        }
    }

    private static long digest(byte[] content) {
        CRC32C sum = new CRC32C();
        sum.update(content);
        return sum.getValue();
    }

    JsonNode json(String path) throws IOException {
        return JSON.readTree(small.get(path));
    }
}
