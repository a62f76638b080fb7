-- How an organisation's classes become teams; what nobody chose stands as the house has it.
create table class_settings (
  organisation_id uuid primary key references organisations,
  settings jsonb not null,
  updated_at timestamptz not null
);
call keep_to_organisation('class_settings');

-- A roster as it was brought, whole. One with a bad line changes nothing: every bad line is listed, and the one before stands.
create table rosters (
  id uuid primary key,
  organisation_id uuid not null references organisations,
  source text not null check (source in ('oneroster-csv', 'oneroster-rest', 'csv', 'api')),
  -- A file's name or an address.
  name text not null,
  state text not null check (state in ('reading', 'taken', 'refused')),
  -- How many there are of each: classes, people, enrolments, and how many came, went and changed since the roster before.
  counts jsonb not null default '{}',
  problems jsonb not null default '[]',
  problem_count integer not null default 0,
  -- Where the file lies in storage, until it is forgotten.
  file text,
  brought_by text not null,
  created_at timestamptz not null,
  taken_at timestamptz
);
create index rosters_by_age on rosters (organisation_id, created_at desc, id);
call keep_to_organisation('rosters');

-- The people of rosters, by the roster's own ids, and whom of the directory each of them is.
create table class_people (
  organisation_id uuid not null references organisations,
  external_id text not null,
  fields jsonb not null,
  -- Whether the newest roster names them.
  is_listed boolean not null,
  match_state text not null default 'open' check (match_state in ('open', 'matched', 'unmatched', 'ambiguous', 'conflict', 'excluded')),
  object_id text,
  -- How: by which rule, or by hand.
  matched_by text,
  -- Why not, as a code of the feature's own; and whom it might have been.
  match_reason text,
  candidates jsonb not null default '[]',
  matched_at timestamptz,
  primary key (organisation_id, external_id),
  check ((match_state = 'matched') = (object_id is not null))
);
create index class_people_by_account on class_people (organisation_id, object_id) where object_id is not null;
call keep_to_organisation('class_people');

-- Microsoft's directory, as far as the people of rosters are looked for in it.
create table class_accounts (
  connection_id uuid not null references connections on delete cascade,
  organisation_id uuid not null references organisations,
  object_id text not null,
  fields jsonb not null,
  is_enabled boolean,
  is_guest boolean not null,
  seen_at timestamptz not null,
  primary key (connection_id, object_id)
);
call keep_to_organisation('class_accounts');

create table class_directories (
  connection_id uuid primary key references connections on delete cascade,
  organisation_id uuid not null references organisations,
  -- Where Microsoft goes on telling what changed of users, and of groups.
  users_link text,
  users_read_at timestamptz,
  groups_link text,
  groups_read_at timestamptz
);
call keep_to_organisation('class_directories');

-- The team of one class, or of several: what we made of it, and what was last seen of it.
create table class_teams (
  id uuid primary key,
  organisation_id uuid not null references organisations,
  connection_id uuid not null references connections,
  -- Microsoft's id of the group and the team; none until it is made.
  group_id text,
  state text not null check (state in ('wanted', 'making', 'live', 'archived', 'disconnected', 'gone')),
  -- What it is called: as we called it, and as it was last seen.
  name_given text,
  name_seen text,
  -- Since when it has been asked for, and where Microsoft tells how far it is.
  asked_at timestamptz,
  operation text,
  -- By Microsoft's object ids: whom we put in and as what ({"…": {"role": "member", "at": "…"}}), and who was last seen there.
  applied jsonb not null default '{}',
  seen jsonb,
  seen_at timestamptz,
  finding jsonb,
  created_at timestamptz not null,
  unique (connection_id, group_id)
);
call keep_to_organisation('class_teams');

create table classes (
  id uuid primary key,
  organisation_id uuid not null references organisations,
  external_id text not null,
  title text not null,
  code text,
  -- What else a roster says of it: course, term, school, subjects, begin and end.
  details jsonb not null default '{}',
  -- Whether the newest roster names it.
  is_listed boolean not null,
  -- Whether it is to have a team at all; where nobody chose, the settings decide.
  is_synced boolean,
  -- What is otherwise for it than in the settings.
  own_settings jsonb not null default '{}',
  -- Who is in it as the roster has it: [{"person": "…", "role": "student", "groups": ["…"]}], by person and role.
  members jsonb not null default '[]',
  members_digest bytea,
  -- The roster that changed it last.
  roster_id uuid references rosters,
  team_id uuid references class_teams,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  unique (organisation_id, external_id)
);
create index classes_by_title on classes (organisation_id, title, id);
create index classes_of_team on classes (team_id) where team_id is not null;
call keep_to_organisation('classes');

-- Who came, went or changed role in a class, by which roster.
create table class_changes (
  id uuid primary key,
  organisation_id uuid not null references organisations,
  class_id uuid not null references classes on delete cascade,
  roster_id uuid not null references rosters on delete cascade,
  -- [{"person": "…", "was": "student", "is": "teacher"}]; was or is absent where somebody came or went.
  changes jsonb not null,
  at timestamptz not null
);
create index class_changes_of_class on class_changes (class_id, at desc);
create index class_changes_of_roster on class_changes (roster_id);
call keep_to_organisation('class_changes');

-- What a sync would do. Once it is begun it is a run: what was done.
create table class_plans (
  id uuid primary key,
  organisation_id uuid not null references organisations,
  connection_id uuid not null references connections,
  state text not null check (state in ('drawing', 'drawn', 'running', 'paused', 'finished', 'failed')),
  -- Why it was made: by a person, a schedule, a program.
  cause text not null,
  -- Only these classes; all where nothing is named.
  scope uuid[],
  totals jsonb not null default '{}',
  finding jsonb,
  drawn_by text not null,
  created_at timestamptz not null,
  drawn_at timestamptz,
  begun_by text,
  begun_at timestamptz,
  ended_at timestamptz
);
create index class_plans_by_age on class_plans (organisation_id, created_at desc, id);
call keep_to_organisation('class_plans');

create table class_plan_parts (
  plan_id uuid not null references class_plans on delete cascade,
  team_id uuid not null references class_teams on delete cascade,
  organisation_id uuid not null references organisations,
  state text not null check (state in ('idle', 'waiting', 'stopped', 'running', 'done', 'failed', 'dropped')),
  steps jsonb not null,
  stops jsonb not null default '[]',
  people jsonb not null default '[]',
  requests integer not null,
  -- How many of its steps are done, and what came of those that did not come out whole.
  done integer not null default 0,
  outcomes jsonb not null default '[]',
  finding jsonb,
  released_by text,
  released_because text,
  released_at timestamptz,
  begun_at timestamptz,
  ended_at timestamptz,
  primary key (plan_id, team_id)
);
create index class_plan_parts_of_team on class_plan_parts (team_id);
call keep_to_organisation('class_plan_parts');
