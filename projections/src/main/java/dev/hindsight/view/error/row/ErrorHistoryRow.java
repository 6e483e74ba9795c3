package dev.hindsight.view.error.row;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** Where in the log it stands what became of a group, as read. */
@Entity
@Immutable
@Table(schema = "view", name = "error_history")
public class ErrorHistoryRow extends PanacheEntityBase {
    @Id
    public String cluster;

    @Id
    public String key;

    @Id
    public long position;

    public String type;
}
