-- What kept us from reading a transcript or an attendance report, until it is read.
create table artifact_troubles (
  artifact_id uuid primary key references artifacts on delete cascade,
  organisation_id uuid not null references organisations,
  finding jsonb not null,
  failures integer not null,
  tried_at timestamptz not null,
  -- When it is tried again; null where nobody expects anything of it any more.
  next_at timestamptz
);
call keep_to_organisation('artifact_troubles');
