-- A calendar looks for the series that still take place, among all meetings that there ever were.
create index meetings_series on meetings (organisation_id, last_ends_at) where last_ends_at <> ends_at;
