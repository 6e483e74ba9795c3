package dev.hindsight.view.resource.column;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hindsight.resource.Facts;
import dev.hindsight.resource.ResourceRef;
import dev.hindsight.resource.Tree;
import dev.hindsight.store.codec.WireJson;
import dev.hindsight.view.moment.Moment;
import dev.hindsight.view.resource.ResourceView;
import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Fills in the columns of the kind, from what the objects of one page said. */
@ApplicationScoped
public class ColumnReader {
    private static final ObjectMapper JSON = WireJson.mapper();

    /** One look into the index for each object, whatever the length of its history. */
    private static final String LATEST = """
            select asked.uid, said.facts
              from unnest(:uids) as asked(uid)
             cross join lateral (
               select version.facts from view.resource_version version
                where version.cluster = :cluster and version.uid = asked.uid and version.position <= :at
                  and version.facts is not null
                order by version.position desc limit 1) said
            """;

    public List<ResourceView> with(Moment moment, List<ResourceView> page) {
        Map<String, String> facts =
                facts(moment, page.stream().map(ResourceView::uid).toArray(String[]::new));
        return page.stream()
                .map(row -> facts.containsKey(row.uid()) ? row.with(columns(row, facts.get(row.uid()))) : row)
                .toList();
    }

    private static Map<String, String> facts(Moment moment, String[] uids) {
        Map<String, String> facts = new HashMap<>();
        Panache.getSession()
                .createNativeQuery(LATEST, Object[].class)
                .setParameter("uids", uids)
                .setParameter("cluster", moment.cluster())
                .setParameter("at", moment.position())
                .getResultList()
                .forEach(row -> facts.put((String) row[0], (String) row[1]));
        return facts;
    }

    private static Map<String, String> columns(ResourceView row, String facts) {
        ResourceRef ref = new ResourceRef(row.apiVersion(), row.kind(), row.namespace(), row.name(), row.uid());
        try {
            return KindColumns.of(new Facts(ref, "", Tree.of(JSON.readValue(facts, Map.class))));
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("stored facts are not JSON", broken);
        }
    }
}
