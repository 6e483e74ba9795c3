-- The log. Positions are assigned under an advisory lock: gapless, in commit order.
create table event (
    position    bigint      primary key,
    cluster     text        not null,
    stream_type text        not null,
    stream_id   text        not null,
    sequence    bigint      not null,
    id          text        not null,
    type        text        not null,
    revision    integer     not null,
    occurred_at timestamptz not null,
    recorded_at timestamptz not null,
    clock       timestamptz not null,
    actor       text,
    cause       text,
    traceparent text,
    hash        text        not null,
    payload     json        not null,
    constraint event_in_stream unique (cluster, stream_type, stream_id, sequence)
);
create index event_of_cluster on event (cluster, position);
create index event_at on event (cluster, clock, position);

-- Which version of each object was seen last; version counts the writes, so that two processes notice each other.
create table sighting (
    cluster          text    not null,
    uid              text    not null,
    api_version      text    not null,
    kind             text    not null,
    namespace        text    not null,
    name             text    not null,
    resource_version text    not null,
    inventory        text,
    alive            boolean not null,
    version          bigint  not null,
    primary key (cluster, uid)
) with (fillfactor = 80);
create index sighting_of_kind on sighting (cluster, kind, api_version) where alive;
create index sighting_of_inventory on sighting (cluster, inventory);

create table checkpoint (
    reader   text        primary key,
    position bigint      not null,
    state    bytea       not null,
    saved_at timestamptz not null default now()
);

create table dead_letter (
    id          bigint      generated always as identity primary key,
    received_at timestamptz not null,
    receiver    text        not null,
    reason      text        not null,
    attributes  text        not null,
    body        bytea       not null,
    truncated   boolean     not null,
    resolved    text
);
create index dead_letter_open on dead_letter (id) where resolved is null;
