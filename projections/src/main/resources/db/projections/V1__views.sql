-- The rows that are read. All can be thrown away and built anew from the log.
--
-- Names are not qualified: the same script makes the tables that serve (schema view) and those of a rebuild.
-- A temporal row was true from position_from (inclusive) to position_to (exclusive); 9223372036854775807 is "still".
-- ended tells a row that nothing followed from one that a newer row replaced.

create table checkpoint (
    name       text primary key,
    version    text not null,
    position   bigint not null,
    generation bigint not null,
    started_at timestamptz not null
);

create table log_entry (
    position  bigint primary key,
    cluster   text not null,
    stream    text not null,
    stream_id text not null,
    type      text not null,
    actor     text not null,
    clock     timestamptz not null,
    words     text not null
);
create index log_entry_cluster on log_entry (cluster, position);
create index log_entry_type on log_entry (cluster, type, position);
create index log_entry_stream on log_entry (stream_id, position);

create table cluster (
    cluster        text not null,
    origin         text not null,
    first_time     timestamptz not null,
    first_position bigint not null,
    inventoried    boolean not null,
    source_state   text,
    source_since   timestamptz,
    source_detail  text,
    position_from  bigint not null,
    position_to    bigint not null,
    time_from      timestamptz not null,
    time_to        timestamptz,
    ended          boolean not null,
    primary key (cluster, position_from)
);

create table gap (
    cluster       text not null,
    api_version   text not null,
    kind          text not null,
    gap_from      timestamptz not null,
    gap_until     timestamptz,
    reason        text not null,
    position_from bigint not null,
    position_to   bigint not null,
    time_from     timestamptz not null,
    time_to       timestamptz,
    ended         boolean not null,
    primary key (cluster, api_version, kind, gap_from, position_from)
);

create table resource (
    cluster        text not null,
    uid            text not null,
    api_version    text not null,
    kind           text not null,
    namespace      text not null,
    name           text not null,
    status         text not null,
    reason         text not null,
    own_level      text not null,
    level          text not null,
    ready          text,
    restarts       integer,
    node           text,
    owner_uid      text,
    owner_api      text,
    owner_kind     text,
    owner_name     text,
    labels         text[] not null,
    created_at     timestamptz,
    changed_at     timestamptz not null,
    first_position bigint not null,
    findings       text[] not null,
    critical       integer not null,
    high           integer not null,
    medium         integer not null,
    low            integer not null,
    search         text not null,
    position_from  bigint not null,
    position_to    bigint not null,
    time_from      timestamptz not null,
    time_to        timestamptz,
    ended          boolean not null,
    primary key (cluster, uid, position_from)
);
-- Now, and not long ago: few rows end after it. Long ago: few rows began before it. Between: the ranges.
create index resource_until on resource (cluster, position_to);
create index resource_open_name on resource (cluster, kind, name, uid) where position_to = 9223372036854775807;
create index resource_open_owner on resource (cluster, owner_uid) where owner_uid is not null;
create index resource_open_node on resource (cluster, node) where node is not null;
create index resource_past on resource using gist (int8range(position_from, position_to))
    where position_to < 9223372036854775807;

-- What a version of an object said; apart from resource, so that lists do not read it and closing a row does not copy it.
create table resource_version (
    cluster  text not null,
    uid      text not null,
    position bigint not null,
    time     timestamptz not null,
    how      text not null,
    actor    text not null,
    facts    text,
    primary key (cluster, uid, position)
);

create table reference (
    cluster       text not null,
    uid           text not null,
    relation      text not null,
    kind          text not null,
    namespace     text not null,
    name          text not null,
    position_from bigint not null,
    position_to   bigint not null,
    time_from     timestamptz not null,
    time_to       timestamptz,
    ended         boolean not null,
    primary key (cluster, uid, relation, kind, namespace, name, position_from)
);
create index reference_target on reference (cluster, kind, namespace, name);

create table kubernetes_event (
    cluster       text not null,
    uid           text not null,
    about_uid     text not null,
    happened_at   timestamptz,
    first_at      timestamptz,
    type          text not null,
    reason        text not null,
    message       text not null,
    count         bigint not null,
    source        text not null,
    position_from bigint not null,
    position_to   bigint not null,
    time_from     timestamptz not null,
    time_to       timestamptz,
    ended         boolean not null,
    primary key (cluster, uid, position_from)
);
create index kubernetes_event_about on kubernetes_event (cluster, about_uid, position_from);

create table finding (
    cluster        text not null,
    id             text not null,
    rule           text not null,
    severity       smallint not null,
    message        text not null,
    uid            text not null,
    api_version    text not null,
    kind           text not null,
    namespace      text not null,
    name           text not null,
    since          timestamptz not null,
    since_position bigint not null,
    evidence       text not null,
    search         text not null,
    position_from  bigint not null,
    position_to    bigint not null,
    time_from      timestamptz not null,
    time_to        timestamptz,
    ended          boolean not null,
    primary key (cluster, id, position_from)
);
create index finding_until on finding (cluster, position_to);
create index finding_from on finding (cluster, position_from);
create index finding_uid on finding (cluster, uid, position_from);
create index finding_past on finding using gist (int8range(position_from, position_to))
    where position_to < 9223372036854775807;

-- One row for each second of a cluster's clock in which its score moved: the score that the second ended with.
create table health_score (
    cluster       text not null,
    second        timestamptz not null,
    known         boolean not null,
    overall       numeric,
    reliability   numeric,
    security      numeric,
    cost          numeric,
    architecture  numeric,
    position_from bigint not null,
    position_to   bigint not null,
    time_from     timestamptz not null,
    time_to       timestamptz,
    ended         boolean not null,
    primary key (cluster, second)
);
create index health_score_position on health_score (cluster, position_from);

-- What the score is counted from: the open findings at the checkpoint, and how many they are.
create table health_member (
    cluster text not null,
    rule    text not null,
    uid     text not null,
    primary key (cluster, rule, uid)
);
create table health_count (
    cluster text not null,
    rule    text not null,
    open    bigint not null,
    primary key (cluster, rule)
);

create table change (
    cluster      text not null,
    position     bigint not null,
    ordinal      integer not null,
    time         timestamptz not null,
    uid          text not null,
    api_version  text not null,
    kind         text not null,
    namespace    text not null,
    name         text not null,
    aspect       text not null,
    path         text not null,
    before_value text,
    after_value  text,
    words        text not null,
    actor        text not null,
    primary key (cluster, position, ordinal)
);
create index change_uid on change (cluster, uid, position);
create index change_time on change (cluster, time);

create table timeline_bucket (
    cluster text not null,
    width   integer not null,
    bucket  timestamptz not null,
    events  bigint not null,
    changes bigint not null,
    raised  bigint not null,
    cleared bigint not null,
    primary key (cluster, width, bucket)
);

create table timeline_step (
    cluster  text not null,
    position bigint not null,
    time     timestamptz not null,
    words    text not null,
    primary key (cluster, position)
);

-- Words inside names are found faster where PostgreSQL has trigrams; without them the same query reads more rows.
do $$
begin
    if exists (select from pg_available_extensions where name = 'pg_trgm') then
        if not exists (select from pg_extension where extname = 'pg_trgm') then
            create extension pg_trgm with schema public;
        end if;
        create index resource_words on resource using gin (search public.gin_trgm_ops)
            where position_to = 9223372036854775807;
    end if;
exception when insufficient_privilege then
    raise notice 'no right to make the extension pg_trgm';
end
$$;
