-- Files of changes (OneRoster's delta) are put into the files of the roster that stands, so that both are read as one.
alter table rosters
  -- The size of its file.
  add column bytes bigint,
  -- Its OneRoster files, where they lie by themselves: what was fetched, and what was merged.
  add column set_files text[],
  -- Whether its OneRoster files say all that stands.
  add column is_base boolean not null default false;
create unique index rosters_base on rosters (organisation_id) where is_base;
