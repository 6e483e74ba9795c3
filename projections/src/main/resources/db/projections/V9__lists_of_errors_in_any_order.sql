-- Lists of groups in any order and of any state, at any position, without looking at all that was ever true: rows lie
-- in slots by how long they were true and where they began, so that those of one position are in a few dozen slots, and
-- each slot is in order.

-- standing: 0 open, 1 open and back, 2 spiking, 3 resolved, 4 ignored, 5 merged into another. slot: as the fold tells
-- it from now on; that a length of just a power of four may here get into the slot of those that are shorter does not
-- matter. The expressions are only there to fill the columns: kept, they would be read anew with each statement.
alter table error_group
    add column standing smallint not null generated always as (
        case when merged_into is not null then 5
             when status = 'ignored' then 4
             when status = 'resolved' then 3
             when spiking then 2
             when regressed_at is not null then 1
             else 0 end) stored,
    add column slot bigint not null generated always as (
        case when position_to = 9223372036854775807 then -1
             else (position_from >> (2 + 2 * floor(ln((position_to - position_from)::float8) / ln(4::float8))::integer))
                 * 64 + floor(ln((position_to - position_from)::float8) / ln(4::float8))::bigint end) stored;
alter table error_group alter column standing drop expression, alter column slot drop expression;

drop index error_group_last;
drop index error_group_past;
drop index error_group_closed_last;
drop index error_group_ahead;
create index error_group_count on error_group
    (cluster, standing, slot, count desc, position_from desc, position_to, first_seen);
create index error_group_first on error_group (cluster, standing, slot, first_seen, position_from, position_to);
create index error_group_severity on error_group
    (cluster, standing, slot, severity desc, last_seen desc, position_from desc, position_to, first_seen);

-- The groups of a service.
create index error_identity_service on error_identity (cluster, service, key);
