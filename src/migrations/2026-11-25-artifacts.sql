-- What Microsoft makes of meetings that were held: recordings, transcripts, attendance reports.
create table artifacts (
  id uuid primary key,
  organisation_id uuid not null references organisations,
  meeting_id uuid not null references meetings,
  kind text not null check (kind in ('recording', 'transcript', 'attendance')),
  -- How Microsoft knows it: below this online meeting of this organiser.
  microsoft_id text not null,
  online_meeting_id text not null,
  organiser_object_id text not null,
  call_id text,
  correlation_id text,
  began_at timestamptz not null,
  ended_at timestamptz,
  found_at timestamptz not null,
  -- Our own copy of its content; null where none was wanted.
  copy_state text check (copy_state in ('wanted', 'kept', 'hindered')),
  -- As much of it as is safely kept.
  copy_bytes bigint not null default 0,
  copy_total bigint,
  copy_type text,
  copy_sha256 text,
  copy_failures integer not null default 0,
  copy_finding jsonb,
  copied_at timestamptz,
  -- The row outlives its content, so that what was erased is not found anew.
  erased_at timestamptz,
  erased_by text,
  erased_because text,
  check (copy_state is distinct from 'kept' or (copy_sha256 is not null and copied_at is not null)),
  check ((erased_at is null) = (erased_because is null))
);
create unique index artifacts_once on artifacts (organisation_id, meeting_id, kind, microsoft_id);
create index artifacts_by_age on artifacts (organisation_id, found_at) where erased_at is null;
call keep_to_organisation('artifacts');

-- How far we have looked for each kind of them.
create table artifact_looks (
  organisation_id uuid not null references organisations,
  meeting_id uuid not null references meetings,
  kind text not null check (kind in ('recording', 'transcript', 'attendance')),
  -- The ends that looks are reckoned from, the first one's and the last one's of a series: a meeting that is moved begins anew.
  ends_at timestamptz not null,
  last_ends_at timestamptz not null,
  state text not null check (state in ('not-yet', 'ready', 'none', 'impossible', 'hindered')),
  finding jsonb,
  failures integer not null default 0,
  looked_at timestamptz,
  next_look_at timestamptz,
  -- When somebody, or Microsoft, asked for a look that has not come yet.
  asked_at timestamptz,
  primary key (meeting_id, kind)
);
call keep_to_organisation('artifact_looks');

-- Who has seen what lately, so that a player's many requests are one view.
create table artifact_views (
  organisation_id uuid not null references organisations,
  artifact_id uuid not null references artifacts on delete cascade,
  viewer text not null,
  session text not null,
  seen_at timestamptz not null,
  primary key (artifact_id, viewer, session)
);
create index artifact_views_by_age on artifact_views (seen_at);
call keep_to_organisation('artifact_views');
