-- The present schema. Written by `npm run schema` from the migrations beside this file; do not edit.

CREATE OR REPLACE PROCEDURE public.keep_to_organisation(IN name text)
 LANGUAGE plpgsql
AS $procedure$
begin
  execute format('alter table %I enable row level security', name);
  execute format('alter table %I force row level security', name);
  execute format('create policy organisation on %I using (may_touch(organisation_id)) with check (may_touch(organisation_id))', name);
end $procedure$
;

CREATE OR REPLACE FUNCTION public.may_touch(organisation uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (((organisation)::text = current_setting('app.organisation'::text, true)) OR (current_setting('app.scope'::text, true) = 'everything'::text))
;

create table api_keys (
  id uuid not null,
  organisation_id uuid not null,
  name text not null,
  hash bytea not null,
  scopes text[] not null,
  created_at timestamp with time zone not null,
  constraint api_keys_hash_key UNIQUE (hash),
  constraint api_keys_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id),
  constraint api_keys_pkey PRIMARY KEY (id)
);
alter table api_keys force row level security;
create policy organisation on api_keys using (may_touch(organisation_id)) with check (may_touch(organisation_id));

create table connections (
  id uuid not null,
  organisation_id uuid not null,
  name text not null,
  cloud text not null,
  entra_tenant_id text not null,
  client_id text not null,
  credential_kind text not null,
  credential_secret_id uuid not null,
  certificate text,
  sandbox boolean not null,
  state text not null,
  finding jsonb,
  checked_at timestamp with time zone,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint connections_credential_kind_check CHECK ((credential_kind = ANY (ARRAY['secret'::text, 'certificate'::text]))),
  constraint connections_credential_secret_id_fkey FOREIGN KEY (credential_secret_id) REFERENCES secrets(id),
  constraint connections_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id),
  constraint connections_pkey PRIMARY KEY (id),
  constraint connections_state_check CHECK ((state = ANY (ARRAY['pending'::text, 'active'::text, 'error'::text, 'retired'::text])))
);
CREATE UNIQUE INDEX connections_one_active ON public.connections USING btree (client_id, entra_tenant_id) WHERE (state = 'active'::text);
alter table connections force row level security;
create policy organisation on connections using (may_touch(organisation_id)) with check (may_touch(organisation_id));

create table due_work (
  id uuid not null,
  organisation_id uuid not null,
  job text not null,
  data jsonb not null,
  key text,
  due_at timestamp with time zone not null,
  attempts integer not null,
  parked_at timestamp with time zone,
  last_error text,
  constraint due_work_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id),
  constraint due_work_pkey PRIMARY KEY (id)
);
CREATE INDEX due_work_by_time ON public.due_work USING btree (due_at) WHERE (parked_at IS NULL);
CREATE UNIQUE INDEX due_work_by_key ON public.due_work USING btree (organisation_id, job, key) WHERE ((key IS NOT NULL) AND (parked_at IS NULL));
alter table due_work force row level security;
create policy organisation on due_work using (may_touch(organisation_id)) with check (may_touch(organisation_id));

create table facts (
  id bigint generated always as identity not null,
  organisation_id uuid not null,
  what text not null,
  about text not null,
  actor text not null,
  data jsonb not null,
  at timestamp with time zone not null,
  transaction xid8 default pg_current_xact_id() not null,
  constraint facts_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id),
  constraint facts_pkey PRIMARY KEY (id)
);
CREATE INDEX facts_by_organisation ON public.facts USING btree (organisation_id, id);
CREATE INDEX facts_by_subject ON public.facts USING btree (organisation_id, about, id);
alter table facts force row level security;
create policy organisation on facts using (may_touch(organisation_id)) with check (may_touch(organisation_id));

create unlogged table graph_budgets (
  key text not null,
  tokens double precision not null,
  counted_at double precision not null,
  factor double precision not null,
  quiet_since double precision not null,
  closed_until double precision not null,
  version bigint not null,
  constraint graph_budgets_pkey PRIMARY KEY (key)
);

create table idempotency_keys (
  organisation_id uuid not null,
  key text not null,
  request text not null,
  state text not null,
  server uuid not null,
  status integer,
  answer jsonb,
  created_at timestamp with time zone not null,
  constraint idempotency_keys_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id),
  constraint idempotency_keys_pkey PRIMARY KEY (organisation_id, key),
  constraint idempotency_keys_state_check CHECK ((state = ANY (ARRAY['running'::text, 'committed'::text, 'answered'::text])))
);
CREATE INDEX idempotency_keys_by_age ON public.idempotency_keys USING btree (created_at);
alter table idempotency_keys force row level security;
create policy organisation on idempotency_keys using (may_touch(organisation_id)) with check (may_touch(organisation_id));

create table inbox (
  id uuid not null,
  source text not null,
  dedupe text not null,
  body jsonb not null,
  received_at timestamp with time zone not null,
  handled_at timestamp with time zone,
  constraint inbox_pkey PRIMARY KEY (id),
  constraint inbox_source_dedupe_key UNIQUE (source, dedupe)
);
CREATE INDEX inbox_handled ON public.inbox USING btree (handled_at) WHERE (handled_at IS NOT NULL);
CREATE INDEX inbox_unhandled ON public.inbox USING btree (received_at) WHERE (handled_at IS NULL);

create table leases (
  organisation_id uuid not null,
  name text not null,
  server uuid not null,
  epoch bigint generated always as identity not null,
  expires_at timestamp with time zone not null,
  constraint leases_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id),
  constraint leases_pkey PRIMARY KEY (organisation_id, name)
);
CREATE INDEX leases_by_server ON public.leases USING btree (server);
alter table leases force row level security;
create policy organisation on leases using (may_touch(organisation_id)) with check (may_touch(organisation_id));

create table match_rules (
  organisation_id uuid not null,
  audience text not null,
  local_field text not null,
  directory_field text not null,
  constraint match_rules_audience_check CHECK ((audience = ANY (ARRAY['operator'::text, 'user'::text]))),
  constraint match_rules_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id),
  constraint match_rules_pkey PRIMARY KEY (organisation_id, audience)
);
alter table match_rules force row level security;
create policy organisation on match_rules using (may_touch(organisation_id)) with check (may_touch(organisation_id));

create table meetings (
  id uuid not null,
  organisation_id uuid not null,
  key text not null,
  connection_id uuid not null,
  lane text not null,
  organiser jsonb not null,
  organiser_object_id text,
  organiser_name text,
  wish jsonb not null,
  wish_revision integer not null,
  cancelled boolean not null,
  settled_revision integer not null,
  settled_wish jsonb,
  state text not null,
  finding jsonb,
  asked_at timestamp with time zone,
  event_id text,
  online_meeting_id text,
  join_url text,
  starts_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  created_by text not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint meetings_connection_id_fkey FOREIGN KEY (connection_id) REFERENCES connections(id),
  constraint meetings_lane_check CHECK ((lane = ANY (ARRAY['calendar'::text, 'standalone'::text]))),
  constraint meetings_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id),
  constraint meetings_organisation_id_key_key UNIQUE (organisation_id, key),
  constraint meetings_pkey PRIMARY KEY (id),
  constraint meetings_state_check CHECK ((state = ANY (ARRAY['opening'::text, 'open'::text, 'moving'::text, 'cancelling'::text, 'cancelled'::text, 'refused'::text])))
);
CREATE INDEX meetings_by_start ON public.meetings USING btree (organisation_id, starts_at, id);
alter table meetings force row level security;
create policy organisation on meetings using (may_touch(organisation_id)) with check (may_touch(organisation_id));

create table migrations (
  name text not null,
  checksum text not null,
  constraint migrations_pkey PRIMARY KEY (name)
);

create table organisations (
  id uuid not null,
  name text not null,
  created_at timestamp with time zone not null,
  constraint organisations_pkey PRIMARY KEY (id)
);

create table people (
  id uuid not null,
  organisation_id uuid not null,
  name text not null,
  email text,
  fields jsonb not null,
  audience text not null,
  object_id text,
  principal_name text,
  matched_name text,
  matched_at timestamp with time zone,
  created_at timestamp with time zone not null,
  constraint people_audience_check CHECK ((audience = ANY (ARRAY['operator'::text, 'user'::text]))),
  constraint people_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id),
  constraint people_pkey PRIMARY KEY (id)
);
CREATE INDEX people_by_name ON public.people USING btree (organisation_id, name, id);
alter table people force row level security;
create policy organisation on people using (may_touch(organisation_id)) with check (may_touch(organisation_id));

create table secrets (
  id uuid not null,
  organisation_id uuid not null,
  purpose text not null,
  sealed text not null,
  constraint secrets_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id),
  constraint secrets_pkey PRIMARY KEY (id)
);
alter table secrets force row level security;
create policy organisation on secrets using (may_touch(organisation_id)) with check (may_touch(organisation_id));

create table servers (
  id uuid not null,
  host text not null,
  pid integer not null,
  machine text,
  began text,
  started_at timestamp with time zone not null,
  seen_at timestamp with time zone not null,
  constraint servers_pkey PRIMARY KEY (id)
);

create table sessions (
  hash bytea not null,
  organisation_id uuid not null,
  actor text not null,
  scopes text[] not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  constraint sessions_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id),
  constraint sessions_pkey PRIMARY KEY (hash)
);
alter table sessions force row level security;
create policy organisation on sessions using (may_touch(organisation_id)) with check (may_touch(organisation_id));

create table sign_in_links (
  hash bytea not null,
  organisation_id uuid not null,
  expires_at timestamp with time zone not null,
  constraint sign_in_links_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id),
  constraint sign_in_links_pkey PRIMARY KEY (hash)
);
alter table sign_in_links force row level security;
create policy organisation on sign_in_links using (may_touch(organisation_id)) with check (may_touch(organisation_id));
