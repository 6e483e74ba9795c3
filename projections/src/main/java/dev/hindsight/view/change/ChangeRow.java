package dev.hindsight.view.change;

import dev.hindsight.view.fold.TemporalRow;
import dev.hindsight.view.resource.RefView;
import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** A change, as read. */
@Entity
@Immutable
@Table(schema = "view", name = "change")
public class ChangeRow extends TemporalRow {
    @Id
    public String id;

    public String category;
    public String outcome;
    public String who;
    public String words;
    public Instant began;

    @Column(name = "ended_at")
    public Instant endedAt;

    public String uid;

    @Column(name = "api_version")
    public String apiVersion;

    public String kind;
    public String namespace;
    public String name;
    public int parts;
    public String marks;
    public String search;

    @Basic(fetch = FetchType.LAZY)
    public String story;

    public ChangeView view() {
        return new ChangeView(
                id,
                began,
                endedAt,
                new RefView(uid, apiVersion, kind, namespace, name),
                category,
                outcome,
                who.isEmpty() ? null : who,
                words,
                parts,
                position());
    }

    /** Of the observation that showed it: an id begins with it. */
    private long position() {
        return Long.parseLong(id.replaceFirst("\\D.*", ""));
    }
}
