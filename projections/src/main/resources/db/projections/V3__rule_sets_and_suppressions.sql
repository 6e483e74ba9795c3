-- Each version of a cluster's rule set, and whether it is in force.
create table rule_set (
    cluster       text not null,
    version       bigint not null,
    document      text not null,
    reason        text not null,
    who           text not null,
    since         timestamptz not null,
    in_force      boolean not null,
    changed_why   text not null,
    changed_who   text not null,
    position_from bigint not null,
    position_to   bigint not null,
    time_from     timestamptz not null,
    time_to       timestamptz,
    ended         boolean not null,
    primary key (cluster, version, position_from)
);

-- What people want to be suppressed; a row stays when it is over, and says so.
create table suppression (
    cluster       text not null,
    id            text not null,
    rule          text,
    namespace     text,
    labels        text,
    kind          text,
    name          text,
    reason        text not null,
    until         timestamptz,
    who           text not null,
    since         timestamptz not null,
    state         text not null,
    over_since    timestamptz,
    over_who      text,
    over_reason   text,
    position_from bigint not null,
    position_to   bigint not null,
    time_from     timestamptz not null,
    time_to       timestamptz,
    ended         boolean not null,
    primary key (cluster, id, position_from)
);

-- Of a rule and an object, so that what is raised again is suppressed from its first moment on.
create table finding_suppression (
    cluster       text not null,
    id            text not null,
    suppression   text not null,
    reason        text not null,
    who           text not null,
    until         timestamptz,
    position_from bigint not null,
    position_to   bigint not null,
    time_from     timestamptz not null,
    time_to       timestamptz,
    ended         boolean not null,
    primary key (cluster, id, position_from)
);

alter table finding
    add column suppression      text,
    add column suppressed_why   text,
    add column suppressed_who   text,
    add column suppressed_until timestamptz;

-- What the scores of health_score are counted by and without, at the checkpoint.
create table health_suppressed (
    cluster text not null,
    rule    text not null,
    uid     text not null,
    primary key (cluster, rule, uid)
);
create table health_rules (
    cluster  text primary key,
    document text not null
);
