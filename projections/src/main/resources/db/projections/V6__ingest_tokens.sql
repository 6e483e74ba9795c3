-- Who may send a cluster's events from elsewhere; a row stays when its token is revoked, and says so. No secret is
-- here, nor the hash of one.
create table ingest_token (
    cluster        text not null,
    id             text not null,
    name           text not null,
    expires        timestamptz,
    who            text not null,
    since          timestamptz not null,
    state          text not null,
    revoked_since  timestamptz,
    revoked_who    text,
    revoked_reason text,
    position_from  bigint not null,
    position_to    bigint not null,
    time_from      timestamptz not null,
    time_to        timestamptz,
    ended          boolean not null,
    primary key (cluster, id, position_from)
);
