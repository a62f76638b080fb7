-- Which of several connections new work goes through, where somebody has chosen; else it is the newest that works.
alter table connections add column for_new_work boolean not null default false;
create unique index connections_one_for_new_work on connections (organisation_id, sandbox) where for_new_work;

-- Whether administrators of other tenants may consent to the app, so that it serves other organisations, too.
alter table setups add column multi_tenant boolean not null default false;
