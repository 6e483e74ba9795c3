package dev.hindsight.view.resource.row;

import dev.hindsight.view.fold.TemporalRow;
import dev.hindsight.view.resource.RefView;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hibernate.annotations.Immutable;

/** A resource, as read. */
@Entity
@Immutable
@Table(schema = "view", name = "resource")
public class ResourceRow extends TemporalRow {
    public String uid;

    @Column(name = "api_version")
    public String apiVersion;

    public String kind;
    public String namespace;
    public String name;
    public String status;
    public String reason;
    public String level;
    public String ready;
    public Integer restarts;
    public String node;

    @Column(name = "owner_uid")
    public String ownerUid;

    @Column(name = "owner_api")
    public String ownerApi;

    @Column(name = "owner_kind")
    public String ownerKind;

    @Column(name = "owner_name")
    public String ownerName;

    public String[] labels;

    @Column(name = "created_at")
    public Instant createdAt;

    @Column(name = "changed_at")
    public Instant changedAt;

    @Column(name = "first_position")
    public long firstPosition;

    /** As {@code rule/severity/dimension}. */
    public String[] findings;

    public String search;
    public int critical;
    public int high;
    public int medium;
    public int low;

    public RefView ref() {
        return new RefView(uid, apiVersion, kind, namespace, name);
    }

    public Map<String, String> labelMap() {
        Map<String, String> map = new LinkedHashMap<>();
        for (String label : labels) {
            int sign = label.indexOf('=');
            map.put(label.substring(0, sign), label.substring(sign + 1));
        }
        return map;
    }
}
