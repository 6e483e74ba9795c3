package dev.hindsight.view.token;

import dev.hindsight.view.fold.TemporalRow;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** An ingest token, as read. */
@Entity
@Immutable
@Table(schema = "view", name = "ingest_token")
public class TokenRow extends TemporalRow {
    public String id;
    public String name;
    public Instant expires;
    public String who;
    public Instant since;
    public String state;

    @Column(name = "revoked_since")
    public Instant revokedSince;

    @Column(name = "revoked_who")
    public String revokedWho;

    @Column(name = "revoked_reason")
    public String revokedReason;
}
