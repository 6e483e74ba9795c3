-- Which events of a long stream still count, up to a place in it: its state is their fold and that of all after it.
create table standing (
    cluster   text     not null,
    type      text     not null,
    id        text     not null,
    through   bigint   not null,
    sequences bigint[] not null,
    primary key (cluster, type, id)
) with (fillfactor = 80);
