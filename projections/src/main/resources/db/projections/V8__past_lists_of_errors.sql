-- Groups by when they were last seen, in the past as in the present; and those few that were seen later than the clock
-- of the log says, so that it is known where to begin.
create index error_group_closed_last on error_group_closed (cluster, last_seen desc, key desc)
    include (position_from, position_to);
create index error_group_ahead on error_group (cluster, position_from, last_seen)
    where last_seen - time_from > interval '5 minutes';

-- To count what there was at a position.
create index error_identity_position on error_identity (cluster, position);
