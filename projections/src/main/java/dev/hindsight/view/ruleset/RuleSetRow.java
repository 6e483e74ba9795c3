package dev.hindsight.view.ruleset;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hindsight.ruleset.RuleSet;
import dev.hindsight.store.codec.WireJson;
import dev.hindsight.view.fold.TemporalRow;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** A version of a rule set, as read. */
@Entity
@Immutable
@IdClass(RuleSetRow.Identity.class)
@Table(schema = "view", name = "rule_set")
public class RuleSetRow extends TemporalRow {
    private static final ObjectMapper JSON = WireJson.mapper();

    /** One event may put one version into force and another out of it. */
    public record Identity(long positionFrom, long version) {}

    @Id
    public long version;

    public String document;
    public String reason;
    public String who;
    public Instant since;

    @Column(name = "in_force")
    public boolean inForce;

    @Column(name = "changed_why")
    public String changedWhy;

    @Column(name = "changed_who")
    public String changedWho;

    public RuleSet ruleSet() {
        try {
            return JSON.readValue(document, RuleSet.class);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("stored rule set is not JSON", broken);
        }
    }
}
