-- Groups of errors. What a group is never changes, so that it is here once; how it is and how often it occurred is
-- temporal, with what is merged into it; each occurrence that was told is a row, too.
create table error_identity (
    cluster        text not null,
    key            text not null,
    position       bigint not null,
    namespace      text not null,
    service        text not null,
    source         text not null,
    level          text not null,
    title          text not null,
    exception_type text not null,
    template       text not null,
    fault_key      text not null,
    basis          text not null,
    rule_set       text not null,
    parts          text not null,
    search         text not null,
    primary key (cluster, key)
);
create index error_identity_fault on error_identity (cluster, fault_key) where fault_key <> '';

-- first_seen to release_at tell of it and all that is merged into it, own_… of it alone.
create table error_group (
    cluster        text not null,
    key            text not null,
    namespace      text not null,
    service        text not null,
    source         text not null,
    severity       smallint not null,
    status         text not null,
    merged_into    text,
    spiking        boolean not null,
    regressed_at   timestamptz,
    owner          text not null,
    comments       integer not null,
    members        integer not null,
    pods           integer not null,
    count          bigint not null,
    first_seen     timestamptz not null,
    last_seen      timestamptz not null,
    release        text not null,
    release_at     timestamptz,
    own_count      bigint not null,
    own_first      timestamptz not null,
    own_last       timestamptz not null,
    own_release    text not null,
    own_release_at timestamptz,
    position_from  bigint not null,
    position_to    bigint not null,
    time_from      timestamptz not null,
    time_to        timestamptz,
    ended          boolean not null
) partition by range (position_to);
create table error_group_closed partition of error_group for values from (minvalue) to (9223372036854775807);
create table error_group_open partition of error_group for values from (9223372036854775807) to (maxvalue);
alter table error_group add primary key (cluster, key, position_from, position_to);
create index error_group_last on error_group_open (cluster, last_seen desc, key desc);
create index error_group_until on error_group_closed (cluster, position_to);
create index error_group_past on error_group_closed using gist (int8range(position_from, position_to));

-- Whatever is merged into a group, directly or not.
create table error_member (
    cluster       text not null,
    root          text not null,
    key           text not null,
    position_from bigint not null,
    position_to   bigint not null,
    time_from     timestamptz not null,
    time_to       timestamptz,
    ended         boolean not null,
    primary key (cluster, root, key, position_from)
);
create index error_member_key on error_member (cluster, key, position_from);

-- In which pods and releases it occurred.
create table error_place (
    cluster       text not null,
    key           text not null,
    sort          text not null,
    name          text not null,
    count         bigint not null,
    first_seen    timestamptz not null,
    last_seen     timestamptz not null,
    position_from bigint not null,
    position_to   bigint not null,
    time_from     timestamptz not null,
    time_to       timestamptz,
    ended         boolean not null
) partition by range (position_to);
create table error_place_closed partition of error_place for values from (minvalue) to (9223372036854775807);
create table error_place_open partition of error_place for values from (9223372036854775807) to (maxvalue);
alter table error_place add primary key (cluster, key, sort, name, position_from, position_to);
create index error_place_until on error_place_closed (cluster, key, position_to);
create index error_place_name on error_place (cluster, sort, name, key, position_from) where sort = 'release';

-- One input told of one minute.
create table error_occurrence (
    cluster  text not null,
    key      text not null,
    minute   timestamptz not null,
    position bigint not null,
    count    bigint not null,
    last_at  timestamptz not null
);
create index error_occurrence_key on error_occurrence (cluster, key, minute) include (position, count, last_at);
create index error_occurrence_minute on error_occurrence (cluster, minute) include (key, position, count, last_at);

-- Where the examples lie in the log, and by what they are chosen.
create table error_exemplar (
    cluster  text not null,
    key      text not null,
    position bigint not null,
    ordinal  integer not null,
    pod      text not null,
    shape    bigint not null,
    richness integer not null,
    lot      bigint not null,
    primary key (cluster, key, position, ordinal)
);

-- Where in the log it stands what became of a group; what merely occurred is left out.
create table error_history (
    cluster  text not null,
    key      text not null,
    position bigint not null,
    type     text not null,
    primary key (cluster, key, position)
);

-- What somebody said is not the same.
create table error_distinct (
    cluster  text not null,
    key      text not null,
    other    text not null,
    position bigint not null,
    primary key (cluster, key, other)
);
create index error_distinct_other on error_distinct (cluster, other);

-- The words of groups, to find those that have rare ones in common.
create table error_word (
    cluster   text not null,
    namespace text not null,
    service   text not null,
    word      text not null,
    key       text not null,
    primary key (cluster, namespace, service, word, key)
);

-- When nobody listened to the logs.
create table error_gap (
    cluster       text not null,
    source        text not null,
    gap_from      timestamptz not null,
    gap_until     timestamptz,
    reason        text not null,
    position_from bigint not null,
    position_to   bigint not null,
    time_from     timestamptz not null,
    time_to       timestamptz,
    ended         boolean not null,
    primary key (cluster, source, gap_from, position_from)
);

do $$
begin
    if exists (select from pg_extension where extname = 'pg_trgm') then
        create index error_words on error_identity using gin (search public.gin_trgm_ops);
    end if;
end
$$;
