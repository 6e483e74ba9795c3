package dev.hindsight.view.error.fold;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hindsight.errorgroup.Exemplar;
import dev.hindsight.errorgroup.GroupIdentity;
import dev.hindsight.errorgroup.Occurrence;
import dev.hindsight.errorgroup.occurrence.ExemplarRank;
import dev.hindsight.fingerprint.Fingerprint;
import dev.hindsight.fingerprint.Similarity;
import dev.hindsight.store.Recorded;
import dev.hindsight.store.codec.WireJson;
import dev.hindsight.view.fold.Rows;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The rows of a batch that are only ever added. */
final class Added {
    private static final ObjectMapper JSON = WireJson.mapper();

    private static final Map<String, List<String>> COLUMNS = Map.of(
            "error_identity",
            List.of(
                    "cluster",
                    "key",
                    "position",
                    "namespace",
                    "service",
                    "source",
                    "level",
                    "title",
                    "exception_type",
                    "template",
                    "fault_key",
                    "basis",
                    "rule_set",
                    "parts",
                    "search"),
            "error_occurrence",
            List.of("cluster", "key", "minute", "position", "count", "last_at"),
            "error_exemplar",
            List.of("cluster", "key", "position", "ordinal", "pod", "shape", "richness", "lot"),
            "error_history",
            List.of("cluster", "key", "position", "type"),
            "error_distinct",
            List.of("cluster", "key", "other", "position"),
            "error_word",
            List.of("cluster", "namespace", "service", "word", "key"));

    private final Map<String, List<Object[]>> rows = new LinkedHashMap<>();

    void write(Rows into) throws SQLException {
        for (Map.Entry<String, List<Object[]>> table : rows.entrySet()) {
            into.insert(table.getKey(), COLUMNS.get(table.getKey()), table.getValue());
        }
    }

    private void add(String table, Object... values) {
        rows.computeIfAbsent(table, name -> new ArrayList<>()).add(values);
    }

    void identity(Recorded at, GroupIdentity is) {
        Fingerprint print = is.fingerprint();
        add(
                "error_identity",
                at.cluster(),
                is.key(),
                at.position(),
                is.namespace(),
                is.service(),
                is.source(),
                WireJson.name(is.level()),
                print.title(),
                print.exceptionType(),
                print.template(),
                print.faultKey(),
                WireJson.name(print.basis()),
                print.ruleSet(),
                json(print.parts()),
                search(is));
        for (String word :
                Similarity.words(print.exceptionType() + " " + print.template()).keySet()) {
            add("error_word", at.cluster(), is.namespace(), is.service(), word, is.key());
        }
    }

    private static String search(GroupIdentity is) {
        Fingerprint print = is.fingerprint();
        return String.join(" ", print.title(), print.template(), print.exceptionType(), is.service(), is.namespace())
                .toLowerCase(Locale.ROOT);
    }

    private static String json(List<Fingerprint.Part> parts) {
        try {
            return JSON.writeValueAsString(parts);
        } catch (JsonProcessingException cannotBe) {
            throw new IllegalStateException("parts that were read from JSON cannot be written as JSON", cannotBe);
        }
    }

    void occurrence(Recorded at, String key, Occurrence told) {
        add("error_occurrence", at.cluster(), key, told.window(), at.position(), told.count(), told.last());
        for (int i = 0; i < told.exemplars().size(); i++) {
            Exemplar exemplar = told.exemplars().get(i);
            ExemplarRank rank = ExemplarRank.of(exemplar);
            add(
                    "error_exemplar",
                    at.cluster(),
                    key,
                    at.position(),
                    i,
                    exemplar.pod(),
                    rank.shape(),
                    rank.richness(),
                    rank.lot());
        }
    }

    void history(Recorded at, String key, String type) {
        add("error_history", at.cluster(), key, at.position(), type);
    }

    void distinct(Recorded at, String key, String other) {
        add("error_distinct", at.cluster(), key, other, at.position());
    }
}
