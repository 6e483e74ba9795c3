package dev.hindsight.view.error.row;

import dev.hindsight.view.fold.TemporalRow;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** That a group is merged into another, directly or not, as read. */
@Entity
@Immutable
@Table(schema = "view", name = "error_member")
public class ErrorMemberRow extends TemporalRow {
    @Id
    public String root;

    @Id
    public String key;
}
