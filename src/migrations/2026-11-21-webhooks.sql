-- How far each of those that hear every fact has come. They serve the whole installation.
create table fact_followers (
  name text primary key,
  fact bigint not null
);

create table webhook_endpoints (
  id uuid primary key,
  organisation_id uuid not null references organisations,
  url text not null,
  description text not null,
  facts text[] not null,
  contact text,
  state text not null check (state in ('enabled', 'disabled')),
  disabled_because text check (disabled_because in ('asked', 'gone', 'failing')),
  secret_id uuid not null references secrets,
  -- The secret before this one, which signs along until then.
  old_secret_id uuid references secrets,
  old_secret_until timestamptz,
  -- The number of its latest delivery.
  sequence bigint not null,
  -- Since when nothing but failures came back, and how many.
  failing_since timestamptz,
  failures integer not null,
  -- It asked not to be called before then.
  quiet_until timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index webhook_endpoints_by_age on webhook_endpoints (organisation_id, created_at, id);
call keep_to_organisation('webhook_endpoints');

create table webhook_deliveries (
  id uuid primary key,
  organisation_id uuid not null references organisations,
  endpoint_id uuid not null references webhook_endpoints on delete cascade,
  sequence bigint not null,
  fact text not null,
  about text not null,
  -- Exactly what is sent.
  body text not null,
  test boolean not null,
  state text not null check (state in ('waiting', 'delivered', 'failed', 'held')),
  -- When the next attempt is due. An attempt under way moves it on, so that another makes up for one that died.
  due_at timestamptz,
  -- Attempts since it was last ordered.
  attempts integer not null,
  created_at timestamptz not null,
  unique (endpoint_id, sequence)
);
create index webhook_deliveries_due on webhook_deliveries (due_at) where state = 'waiting';
create index webhook_deliveries_due_by_endpoint on webhook_deliveries (endpoint_id, due_at) where state = 'waiting';
create index webhook_deliveries_by_age on webhook_deliveries (created_at);
create index webhook_deliveries_by_subject on webhook_deliveries (organisation_id, about);
call keep_to_organisation('webhook_deliveries');

create table webhook_attempts (
  id uuid primary key,
  organisation_id uuid not null references organisations,
  delivery_id uuid not null references webhook_deliveries on delete cascade,
  at timestamptz not null,
  request_headers jsonb not null,
  status integer,
  answer_headers jsonb,
  -- The beginning of what came back.
  answer text,
  milliseconds integer not null,
  -- Why no answer came, in a word.
  error text
);
create index webhook_attempts_by_delivery on webhook_attempts (delivery_id, at);
call keep_to_organisation('webhook_attempts');
