-- Everybody matched at once: how far that is, and what it brought.
create table match_runs (
  id uuid primary key,
  organisation_id uuid not null references organisations,
  state text not null check (state in ('running', 'finished', 'stopped')),
  total integer not null,
  done integer not null,
  counts jsonb not null,
  -- Who was not matched and why, by their ids; the first of them.
  problems jsonb not null,
  -- What stopped it.
  trouble jsonb,
  created_by text not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  finished_at timestamptz
);
call keep_to_organisation('match_runs');
create index match_runs_newest on match_runs (organisation_id, created_at desc);
create unique index match_runs_one_running on match_runs (organisation_id) where state = 'running';
