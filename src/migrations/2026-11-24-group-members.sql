-- Who stands in the group that operators were chosen by, as Microsoft last told it; null where that is not known.
alter table operators add column members jsonb;
