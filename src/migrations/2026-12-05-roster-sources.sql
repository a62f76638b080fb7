-- Services that hand out rosters as OneRoster's REST binding has it.
create table roster_sources (
  id uuid primary key,
  organisation_id uuid not null references organisations,
  name text not null,
  -- Up to and without /users.
  url text not null,
  version text not null check (version in ('1.1', '1.2')),
  -- So many items are asked for at once.
  page_size integer not null,
  -- Whether a token is asked for with a client's id and secret, or was given once and for all.
  sign_in text not null check (sign_in in ('client', 'token')),
  token_url text,
  client_id text,
  scope text not null,
  -- The client's secret, or the token.
  secret_id uuid not null references secrets,
  created_at timestamptz not null,
  unique (organisation_id, name),
  check ((sign_in = 'client') = (token_url is not null and client_id is not null))
);
call keep_to_organisation('roster_sources');

-- Which source a roster was read from.
alter table rosters add column source_id uuid references roster_sources on delete set null;
create index rosters_of_source on rosters (source_id, created_at desc) where source_id is not null;

-- A schedule may read a source instead of bringing teams into step.
alter table class_schedules
  add column reads uuid references roster_sources,
  add column last_roster uuid references rosters on delete set null;
create index class_schedules_reading on class_schedules (reads) where reads is not null;
