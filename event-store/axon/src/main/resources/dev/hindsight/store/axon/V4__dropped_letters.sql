-- How many dead letters went to make room for later ones; one row.
create table dead_letter_dropped (
    count bigint not null
);
insert into dead_letter_dropped values (0);
