-- For people who look at work: by time within their organisation, and what was set aside apart from what only waits.
create index due_work_by_organisation on due_work (organisation_id, due_at, id) where parked_at is null;
create index due_work_parked on due_work (organisation_id, due_at, id) where parked_at is not null;
