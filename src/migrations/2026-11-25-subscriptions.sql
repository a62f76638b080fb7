-- What came from outside is somebody's own.
alter table inbox add column organisation_id uuid references organisations;
delete from inbox where organisation_id is null;
alter table inbox alter column organisation_id set not null;
call keep_to_organisation('inbox');

-- When Microsoft was last asked what it announces to this app.
alter table connections add column subscriptions_seen_at timestamptz;

-- What Microsoft is to announce, and how far that has come.
create table graph_subscriptions (
  id uuid primary key,
  organisation_id uuid not null references organisations,
  connection_id uuid not null references connections on delete cascade,
  -- Which feature's listening wants it; null for one that somebody else made with the same app.
  listening text,
  resource text not null,
  change_type text not null,
  state text not null check (state in ('wanted', 'live', 'leaving', 'stranger')),
  -- The address that Microsoft was given, without its path.
  address text not null,
  -- What Microsoft has to bring along with what it announces.
  secret_digest bytea,
  -- When Microsoft may have been asked for it last without its answer being known.
  asked_at timestamptz,
  microsoft_id text,
  renewed_at timestamptz,
  expires_at timestamptz,
  -- When there is next something to do.
  due_at timestamptz,
  -- Refusals in a row.
  refusals integer not null default 0,
  heard_at timestamptz,
  finding jsonb,
  created_at timestamptz not null,
  check ((state = 'stranger') = (listening is null)),
  check (state <> 'live' or (microsoft_id is not null and expires_at is not null))
);
create unique index graph_subscriptions_one_each on graph_subscriptions (connection_id, listening, resource, change_type)
  where listening is not null;
call keep_to_organisation('graph_subscriptions');
