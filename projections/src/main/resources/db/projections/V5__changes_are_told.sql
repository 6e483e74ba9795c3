-- What was called a change was a single difference; a change is what a person would tell, with its outcome.
drop table change;

create table difference (
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
create index difference_uid on difference (cluster, uid, position);
create index difference_time on difference (cluster, time);

create table change (
    cluster       text not null,
    id            text not null,
    category      text not null,
    outcome       text not null,
    who           text not null,
    words         text not null,
    began         timestamptz not null,
    ended_at      timestamptz,
    uid           text not null,
    api_version   text not null,
    kind          text not null,
    namespace     text not null,
    name          text not null,
    parts         integer not null,
    marks         text not null,
    search        text not null,
    story         text not null,
    position_from bigint not null,
    position_to   bigint not null,
    time_from     timestamptz not null,
    time_to       timestamptz,
    ended         boolean not null,
    primary key (cluster, id, position_from)
);
create index change_open on change (cluster, began desc, id desc) where position_to = 9223372036854775807;
create index change_began on change (cluster, began desc, id desc);
