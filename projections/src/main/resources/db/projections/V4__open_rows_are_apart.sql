-- What is still true lies apart from what was: it is read most, and stays small and close together however long the
-- history grows. A row that is closed moves over by itself.
alter table resource rename to resource_before;
create table resource (like resource_before) partition by range (position_to);
create table resource_closed partition of resource for values from (minvalue) to (9223372036854775807);
create table resource_open partition of resource for values from (9223372036854775807) to (maxvalue);
insert into resource select * from resource_before;
drop table resource_before;

alter table resource add primary key (cluster, uid, position_from, position_to);
create index resource_owner on resource (cluster, owner_uid, position_to) where owner_uid is not null;
create index resource_node on resource (cluster, node, position_to) where node is not null;
create index resource_open_name on resource_open (cluster, kind, name, uid);
create index resource_until on resource_closed (cluster, position_to);
create index resource_past on resource_closed using gist (int8range(position_from, position_to));

alter table finding rename to finding_before;
create table finding (like finding_before) partition by range (position_to);
create table finding_closed partition of finding for values from (minvalue) to (9223372036854775807);
create table finding_open partition of finding for values from (9223372036854775807) to (maxvalue);
insert into finding select * from finding_before;
drop table finding_before;

alter table finding add primary key (cluster, id, position_from, position_to);
create index finding_uid on finding (cluster, uid, position_from);
create index finding_from on finding (cluster, position_from);
create index finding_until on finding_closed (cluster, position_to);
create index finding_past on finding_closed using gist (int8range(position_from, position_to));

do $$
begin
    if exists (select from pg_extension where extname = 'pg_trgm') then
        create index resource_words on resource_open using gin (search public.gin_trgm_ops);
    end if;
end
$$;
