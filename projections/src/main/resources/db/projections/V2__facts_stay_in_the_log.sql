-- What a version of an object said is read from its event in the log; a copy of it was most of the rows' size.
drop table resource_version;
