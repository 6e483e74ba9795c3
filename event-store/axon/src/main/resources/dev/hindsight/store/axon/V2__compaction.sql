-- Where a compaction left holes in a cluster's chain: the first event after the hole and the hash it was chained to.
create table chain_gap (
    cluster     text   not null,
    position    bigint not null,
    hash_before text   not null,
    dropped     bigint not null,
    primary key (cluster, position)
);
