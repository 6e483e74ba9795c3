package dev.hindsight.bench.follower;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;

/**
 * What arrived of what was written. A batch that came twice counts once, as where it is taken over.
 *
 * @param strange lines that nobody wrote
 */
record Tally(int lost, int doubled, int strange) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static Tally of(Work work, Path ledger) throws IOException {
        BitSet seen = new BitSet(work.lines());
        Set<String> ids = new HashSet<>();
        int doubled = 0;
        int strange = 0;
        try (BufferedReader batches = Files.newBufferedReader(ledger)) {
            for (String batch = batches.readLine(); batch != null; batch = batches.readLine()) {
                int space = batch.indexOf(' ');
                if (!ids.add(batch.substring(0, space))) {
                    continue;
                }
                for (JsonNode line : JSON.readTree(batch.substring(space + 1)).path("lines")) {
                    long[] who = Work.read(line.path("text").asText());
                    if (who == null || who[0] >= work.containers() || who[1] >= work.each()) {
                        strange++;
                        continue;
                    }
                    int bit = (int) (who[0] * work.each() + who[1]);
                    doubled += seen.get(bit) ? 1 : 0;
                    seen.set(bit);
                }
            }
        }
        return new Tally(work.lines() - seen.cardinality(), doubled, strange);
    }
}
