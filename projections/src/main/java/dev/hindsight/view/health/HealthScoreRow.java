package dev.hindsight.view.health;

import dev.hindsight.view.fold.TemporalRow;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** The scores that a second ended with, as read. */
@Entity
@Immutable
@Table(schema = "view", name = "health_score")
public class HealthScoreRow extends TemporalRow {
    public Instant second;
    public boolean known;
    public BigDecimal overall;
    public BigDecimal reliability;
    public BigDecimal security;
    public BigDecimal cost;
    public BigDecimal architecture;
}
