-- Every table with an organisation_id keeps its rows to that organisation: `app.organisation` names it for one
-- transaction, and `app.scope = 'everything'` is set by the few readers that serve the whole installation.

create function may_touch(organisation uuid) returns boolean
  language sql stable parallel safe
  return organisation::text = current_setting('app.organisation', true)
      or current_setting('app.scope', true) = 'everything';

create procedure keep_to_organisation(name text) language plpgsql as $$
begin
  execute format('alter table %I enable row level security', name);
  execute format('alter table %I force row level security', name);
  execute format('create policy organisation on %I using (may_touch(organisation_id)) with check (may_touch(organisation_id))', name);
end $$;

create table organisations (
  id uuid primary key,
  name text not null,
  created_at timestamptz not null
);

create table api_keys (
  id uuid primary key,
  organisation_id uuid not null references organisations,
  name text not null,
  hash bytea not null unique,
  scopes text[] not null,
  created_at timestamptz not null
);
call keep_to_organisation('api_keys');

create table sessions (
  hash bytea primary key,
  organisation_id uuid not null references organisations,
  actor text not null,
  scopes text[] not null,
  created_at timestamptz not null,
  expires_at timestamptz not null
);
call keep_to_organisation('sessions');

create table sign_in_links (
  hash bytea primary key,
  organisation_id uuid not null references organisations,
  expires_at timestamptz not null
);
call keep_to_organisation('sign_in_links');

create table secrets (
  id uuid primary key,
  organisation_id uuid not null references organisations,
  purpose text not null,
  sealed text not null
);
call keep_to_organisation('secrets');

create table facts (
  id bigint generated always as identity primary key,
  organisation_id uuid not null references organisations,
  what text not null,
  about text not null,
  actor text not null,
  data jsonb not null,
  at timestamptz not null,
  -- Ids are drawn before commits, so a reader in order of id could pass a row by; this lets it wait for older writers.
  transaction xid8 not null default pg_current_xact_id()
);
create index facts_by_organisation on facts (organisation_id, id);
create index facts_by_subject on facts (organisation_id, about, id);
call keep_to_organisation('facts');

create table idempotency_keys (
  organisation_id uuid not null references organisations,
  key text not null,
  request text not null,
  state text not null check (state in ('running', 'committed', 'answered')),
  server uuid not null,
  status integer,
  answer jsonb,
  created_at timestamptz not null,
  primary key (organisation_id, key)
);
create index idempotency_keys_by_age on idempotency_keys (created_at);
call keep_to_organisation('idempotency_keys');

-- Work that is due later, and work that failed for good and waits for a person.
create table due_work (
  id uuid primary key,
  organisation_id uuid not null references organisations,
  job text not null,
  data jsonb not null,
  key text,
  due_at timestamptz not null,
  attempts integer not null,
  parked_at timestamptz,
  last_error text
);
create unique index due_work_by_key on due_work (organisation_id, job, key) where key is not null and parked_at is null;
create index due_work_by_time on due_work (due_at) where parked_at is null;
call keep_to_organisation('due_work');

-- Who may work on what until when. The epoch rises with each holder, so that a late one can be told from the present one;
-- it is drawn for all leases together, so that none comes again after its row was cleared away.
create table leases (
  organisation_id uuid not null references organisations,
  name text not null,
  server uuid not null,
  epoch bigint generated always as identity,
  expires_at timestamptz not null,
  primary key (organisation_id, name)
);
create index leases_by_server on leases (server);
call keep_to_organisation('leases');

-- Servers that live. The machine is one boot of one system with one numbering of processes; together with the moment a
-- process began it says which process is meant, where the system can tell.
create table servers (
  id uuid primary key,
  host text not null,
  pid integer not null,
  machine text,
  began text,
  started_at timestamptz not null,
  seen_at timestamptz not null
);

create table inbox (
  id uuid primary key,
  source text not null,
  dedupe text not null,
  body jsonb not null,
  received_at timestamptz not null,
  handled_at timestamptz,
  unique (source, dedupe)
);
create index inbox_unhandled on inbox (received_at) where handled_at is null;
create index inbox_handled on inbox (handled_at) where handled_at is not null;

create table connections (
  id uuid primary key,
  organisation_id uuid not null references organisations,
  name text not null,
  cloud text not null,
  entra_tenant_id text not null,
  client_id text not null,
  credential_kind text not null check (credential_kind in ('secret', 'certificate')),
  credential_secret_id uuid not null references secrets,
  certificate text,
  sandbox boolean not null,
  state text not null check (state in ('pending', 'active', 'error', 'retired')),
  finding jsonb,
  checked_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create unique index connections_one_active on connections (client_id, entra_tenant_id) where state = 'active';
call keep_to_organisation('connections');

create table people (
  id uuid primary key,
  organisation_id uuid not null references organisations,
  name text not null,
  email text,
  fields jsonb not null,
  audience text not null check (audience in ('operator', 'user')),
  object_id text,
  principal_name text,
  matched_name text,
  matched_at timestamptz,
  created_at timestamptz not null
);
create index people_by_name on people (organisation_id, name, id);
call keep_to_organisation('people');

create table match_rules (
  organisation_id uuid not null references organisations,
  audience text not null check (audience in ('operator', 'user')),
  local_field text not null,
  directory_field text not null,
  primary key (organisation_id, audience)
);
call keep_to_organisation('match_rules');

create table meetings (
  id uuid primary key,
  organisation_id uuid not null references organisations,
  key text not null,
  connection_id uuid not null references connections,
  lane text not null check (lane in ('calendar', 'standalone')),
  organiser jsonb not null,
  organiser_object_id text,
  organiser_name text,
  -- What is wanted, and which revision of it Microsoft has been brought to.
  wish jsonb not null,
  wish_revision integer not null,
  cancelled boolean not null,
  settled_revision integer not null,
  settled_wish jsonb,
  state text not null check (state in ('opening', 'open', 'moving', 'cancelling', 'cancelled', 'refused')),
  finding jsonb,
  asked_at timestamptz,
  event_id text,
  online_meeting_id text,
  join_url text,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  created_by text not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (organisation_id, key)
);
create index meetings_by_start on meetings (organisation_id, starts_at, id);
call keep_to_organisation('meetings');
-- Budgets of Microsoft's limits, shared by all processes. Unlogged: after a crash of PostgreSQL every budget starts full.
-- A key names app, tenant, limit and whom it counts. Times are epoch milliseconds of Parley's clock; a row whose
-- last count is old enough says no more than a missing row.
create unlogged table graph_budgets (
  key text primary key,
  tokens double precision not null,
  counted_at double precision not null,
  factor double precision not null,
  quiet_since double precision not null,
  closed_until double precision not null,
  version bigint not null
) with (fillfactor = 50);
