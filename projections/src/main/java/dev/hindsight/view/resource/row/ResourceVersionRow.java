package dev.hindsight.view.resource.row;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.annotations.Immutable;

/** What a version of an object said, as read. */
@Entity
@Immutable
@Table(schema = "view", name = "resource_version")
public class ResourceVersionRow extends PanacheEntityBase {
    public String cluster;

    public String uid;

    @Id
    public long position;

    public Instant time;
    public String how;
    public String actor;

    /** JSON; null when the object went. */
    public String facts;

    /** The last one up to a position, that of its going included. */
    public static Optional<ResourceVersionRow> lastAt(String cluster, String uid, long position) {
        return find("cluster = ?1 and uid = ?2 and position <= ?3 order by position desc", cluster, uid, position)
                .page(0, 1)
                .<ResourceVersionRow>list()
                .stream()
                .findFirst();
    }

    /** The last one that said something. */
    public static Optional<ResourceVersionRow> lastFactsAt(String cluster, String uid, long position) {
        return find(
                        "cluster = ?1 and uid = ?2 and position <= ?3 and facts is not null order by position desc",
                        cluster,
                        uid,
                        position)
                .page(0, 1)
                .<ResourceVersionRow>list()
                .stream()
                .findFirst();
    }
}
