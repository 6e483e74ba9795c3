package dev.hindsight.view.error.row;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** What a group of errors is, as read. It never changes. */
@Entity
@Immutable
@Table(schema = "view", name = "error_identity")
public class ErrorIdentityRow extends PanacheEntityBase {
    @Id
    public String cluster;

    @Id
    public String key;

    public long position;
    public String namespace;
    public String service;
    public String source;
    public String level;
    public String title;

    @Column(name = "exception_type")
    public String exceptionType;

    public String template;

    @Column(name = "fault_key")
    public String faultKey;

    public String basis;

    @Column(name = "rule_set")
    public String ruleSet;

    public String parts;

    @Basic(fetch = FetchType.LAZY)
    public String search;
}
