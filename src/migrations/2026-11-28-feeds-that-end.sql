-- Whether a host's calendar feed has an address at all: one that was given out may be ended without another.
alter table hosts add column feed_open boolean not null default false;
update hosts set feed_open = true where feed_revision > 0 and person_id is not null;
