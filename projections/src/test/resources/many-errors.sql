-- 100,000 groups that occurred 700,000 times, few of them often: positions 1 to 700,000, a second each.
set search_path to view, public;
set synchronous_commit to off;
set work_mem to '64MB';
select setseed(0.5);
create temp table told as
    select p as position,
           case when p <= 100000 then p - 1 else floor(100000 * power(random(), 3))::int end as n,
           timestamptz '2026-05-01T00:00:00Z' + p * interval '1 second' as time
    from generate_series(1, 700000) p;
create temp table version as
    select position, n, time, coalesce(lead(position) over w, 9223372036854775807) as until, lead(time) over w as ended,
           row_number() over w as count, first_value(time) over w as first
    from told window w as (partition by n order by position);
insert into cluster values ('big', 'watch', '2026-05-01T00:00:00Z', 1, true, null, null, null, 1,
    9223372036854775807, '2026-05-01T00:00:00Z', null, false);
insert into log_entry select position, 'big', 'occurrence', 'big', 'x', 'x', time, '' from told where position % 1000 = 0;
insert into error_identity
    select 'big', md5(n::text), min(position), 'ns-' || n % 20, 'service-' || n % 400, 'log',
           (array['fatal', 'error', 'warn'])[1 + n % 3], 'no price for article ' || n || ' in shop', '',
           'no price for article <num> in shop', '', 'level-and-template', 'errors-1', '[]',
           'no price for article ' || n || ' in shop service-' || n % 400
    from told group by n;
insert into error_group (cluster, key, namespace, service, source, severity, status, merged_into, spiking, regressed_at,
        owner, comments, members, pods, count, first_seen, last_seen, release, release_at, own_count, own_first,
        own_last, own_release, own_release_at, position_from, position_to, time_from, time_to, ended, standing, slot)
    select 'big', md5(n::text), 'ns-' || n % 20, 'service-' || n % 400, 'log', 5 - n % 3, case when n % 10 = 0 then
           'resolved' when n % 11 = 0 then 'ignored' else 'open' end, null, n % 500 = 1, null, '', 0, 0, 1, count, first,
           time, '1.' || n % 5, time, count, first, time, '1.' || n % 5, time, position, until, time, ended, false,
           case when n % 10 = 0 then 3 when n % 11 = 0 then 4 when n % 500 = 1 then 2 else 0 end,
           case when until = 9223372036854775807 then -1
                else (position >> (2 + 2 * floor(ln(until - position) / ln(4::float8))::integer)) * 64
                    + floor(ln(until - position) / ln(4::float8))::bigint end
    from version;
insert into error_place
    select 'big', md5(n::text), 'release', '1.' || n % 5, count, first, time, position, until, time, ended, false
    from version where until = 9223372036854775807;
insert into error_occurrence
    select 'big', md5(n::text), date_trunc('minute', time), position, 1, time from told;
update checkpoint set position = 700000;
analyze error_group;
analyze error_identity;
analyze error_place;
analyze log_entry;
vacuum analyze error_occurrence;
reset search_path;
reset work_mem;
reset synchronous_commit
