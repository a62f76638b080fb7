-- The present schema. Written by `npm run schema` from the migrations beside this file; do not edit.

CREATE OR REPLACE FUNCTION public.folded(value text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN regexp_replace(NORMALIZE(lower(value), NFKD), '[\u0300-\u036f]'::text, ''::text, 'g'::text)
;

CREATE OR REPLACE PROCEDURE public.keep_to_organisation(IN name text)
 LANGUAGE plpgsql
AS $procedure$
begin
  execute format('alter table %I enable row level security', name);
  execute format('alter table %I force row level security', name);
  execute format('create policy organisation on %I using (%s) with check (%s)', name, visible_rows(), visible_rows());
end $procedure$
;

CREATE OR REPLACE FUNCTION public.visible_rows()
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$
  select $rule$organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
    or (select current_setting('app.scope', true)) = 'everything'$rule$
$function$
;

create table abilities (
  organisation_id uuid not null,
  key text not null,
  is_on boolean not null,
  changed_at timestamp with time zone not null,
  constraint abilities_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id),
  constraint abilities_pkey PRIMARY KEY (organisation_id, key)
);
alter table abilities force row level security;
create policy organisation on abilities using (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text))) with check (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text)));

create table accounts (
  id uuid not null,
  organisation_id uuid not null,
  connection_id uuid not null,
  user_id uuid,
  object_id text not null,
  principal_name text not null,
  display_name text not null,
  scopes text[] not null,
  secret_id uuid not null,
  lasting boolean not null,
  expires_at timestamp with time zone not null,
  state text not null,
  finding jsonb,
  outlook_zone text,
  zone_source text,
  connected_at timestamp with time zone not null,
  checked_at timestamp with time zone,
  constraint accounts_check CHECK (((outlook_zone IS NULL) = (zone_source IS NULL))),
  constraint accounts_connection_id_fkey FOREIGN KEY (connection_id) REFERENCES connections(id),
  constraint accounts_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id),
  constraint accounts_pkey PRIMARY KEY (id),
  constraint accounts_secret_id_fkey FOREIGN KEY (secret_id) REFERENCES secrets(id),
  constraint accounts_state_check CHECK ((state = ANY (ARRAY['connected'::text, 'reconnect'::text]))),
  constraint accounts_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE,
  constraint accounts_zone_source_check CHECK ((zone_source = ANY (ARRAY['mailbox'::text, 'chosen'::text])))
);
CREATE INDEX accounts_by_login ON public.accounts USING btree (organisation_id, principal_name, id);
CREATE INDEX accounts_by_user ON public.accounts USING btree (user_id);
CREATE UNIQUE INDEX accounts_one_each ON public.accounts USING btree (connection_id, user_id) NULLS NOT DISTINCT;
alter table accounts force row level security;
create policy organisation on accounts using (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text))) with check (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text)));

create table api_keys (
  id uuid not null,
  organisation_id uuid not null,
  name text not null,
  hash bytea not null,
  scopes text[] not null,
  created_at timestamp with time zone not null,
  hint text not null,
  created_by text not null,
  expires_at timestamp with time zone,
  used_at timestamp with time zone,
  constraint api_keys_hash_key UNIQUE (hash),
  constraint api_keys_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id),
  constraint api_keys_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX api_keys_by_name ON public.api_keys USING btree (organisation_id, lower(name));
alter table api_keys force row level security;
create policy organisation on api_keys using (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text))) with check (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text)));

create table appointment_documents (
  id uuid not null,
  organisation_id uuid not null,
  service_id uuid not null,
  question text not null,
  appointment_id uuid,
  name text not null,
  type text,
  bytes integer,
  uploaded_by text not null,
  due_at timestamp with time zone,
  created_at timestamp with time zone not null,
  constraint appointment_documents_appointment_id_fkey FOREIGN KEY (appointment_id) REFERENCES appointments(id),
  constraint appointment_documents_check CHECK (((appointment_id IS NULL) = (due_at IS NOT NULL))),
  constraint appointment_documents_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id),
  constraint appointment_documents_pkey PRIMARY KEY (id),
  constraint appointment_documents_service_id_fkey FOREIGN KEY (service_id) REFERENCES services(id)
);
CREATE INDEX appointment_documents_due ON public.appointment_documents USING btree (due_at) WHERE (due_at IS NOT NULL);
CREATE INDEX appointment_documents_of ON public.appointment_documents USING btree (appointment_id) WHERE (appointment_id IS NOT NULL);
alter table appointment_documents force row level security;
create policy organisation on appointment_documents using (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text))) with check (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text)));

create table appointment_notes (
  id uuid not null,
  organisation_id uuid not null,
  appointment_id uuid not null,
  text text not null,
  written_by text not null,
  created_at timestamp with time zone not null,
  constraint appointment_notes_appointment_id_fkey FOREIGN KEY (appointment_id) REFERENCES appointments(id),
  constraint appointment_notes_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id),
  constraint appointment_notes_pkey PRIMARY KEY (id)
);
CREATE INDEX appointment_notes_of ON public.appointment_notes USING btree (appointment_id, created_at);
alter table appointment_notes force row level security;
create policy organisation on appointment_notes using (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text))) with check (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text)));

create table appointment_sessions (
  id uuid not null,
  organisation_id uuid not null,
  service_id uuid not null,
  starts_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  block_from timestamp with time zone not null,
  block_to timestamp with time zone not null,
  blocks boolean not null,
  seats integer not null,
  taken integer not null,
  room_id uuid,
  place jsonb not null,
  revision integer not null,
  meeting_wanted boolean not null,
  meeting_id uuid,
  meeting_finding jsonb,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint appointment_sessions_check CHECK (((taken >= 0) AND (taken <= seats))),
  constraint appointment_sessions_check1 CHECK ((blocks = (taken > 0))),
  constraint appointment_sessions_check2 CHECK (((block_from <= starts_at) AND (starts_at < ends_at) AND (ends_at <= block_to))),
  constraint appointment_sessions_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES meetings(id),
  constraint appointment_sessions_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id),
  constraint appointment_sessions_pkey PRIMARY KEY (id),
  constraint appointment_sessions_room_id_fkey FOREIGN KEY (room_id) REFERENCES rooms(id),
  constraint appointment_sessions_service_id_fkey FOREIGN KEY (service_id) REFERENCES services(id),
  constraint one_session_a_room EXCLUDE USING gist (room_id WITH =, tstzrange(block_from, block_to) WITH &&) WHERE ((blocks AND (room_id IS NOT NULL)))
);
CREATE INDEX appointment_sessions_by_time ON public.appointment_sessions USING btree (organisation_id, block_to) WHERE blocks;
CREATE INDEX appointment_sessions_of_meeting ON public.appointment_sessions USING btree (meeting_id) WHERE (meeting_id IS NOT NULL);
CREATE INDEX appointment_sessions_of_service ON public.appointment_sessions USING btree (service_id, starts_at) WHERE blocks;
alter table appointment_sessions force row level security;
create policy organisation on appointment_sessions using (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text))) with check (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text)));

create table appointment_tellings (
  appointment_id uuid not null,
  organisation_id uuid not null,
  recipient text not null,
  state text not null,
  digest text not null,
  entry uuid not null,
  in_calendar boolean not null,
  sequence integer not null,
  told_at timestamp with time zone not null,
  constraint appointment_tellings_appointment_id_fkey FOREIGN KEY (appointment_id) REFERENCES appointments(id),
  constraint appointment_tellings_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id),
  constraint appointment_tellings_pkey PRIMARY KEY (appointment_id, recipient),
  constraint appointment_tellings_state_check CHECK ((state = ANY (ARRAY['pending'::text, 'confirmed'::text, 'declined'::text, 'cancelled'::text])))
);
CREATE INDEX appointment_tellings_of_host ON public.appointment_tellings USING btree (organisation_id, recipient, sequence) WHERE (recipient <> 'customer'::text);
alter table appointment_tellings force row level security;
create policy organisation on appointment_tellings using (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text))) with check (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text)));

create table appointments (
  id uuid not null,
  organisation_id uuid not null,
  service_id uuid not null,
  session_id uuid not null,
  state text not null,
  starts_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  expires_at timestamp with time zone,
  customer_name text,
  customer_email text,
  customer_email_key text default lower(customer_email),
  customer_phone text,
  customer_zone text,
  person_id uuid,
  client_id uuid,
  answers jsonb not null,
  revision integer not null,
  comment text,
  ended_by text,
  attendance text,
  outcome text,
  booked_by text not null,
  decided_by text,
  decided_at timestamp with time zone,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint appointments_attendance_check CHECK ((attendance = ANY (ARRAY['attended'::text, 'late'::text, 'absent'::text]))),
  constraint appointments_check CHECK (((state = 'held'::text) = (expires_at IS NOT NULL))),
  constraint appointments_check1 CHECK (((state = ANY (ARRAY['held'::text, 'expired'::text])) OR (customer_name IS NOT NULL))),
  constraint appointments_client_id_fkey FOREIGN KEY (client_id) REFERENCES clients(id),
  constraint appointments_ended_by_check CHECK ((ended_by = ANY (ARRAY['customer'::text, 'staff'::text, 'lapse'::text]))),
  constraint appointments_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id),
  constraint appointments_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id),
  constraint appointments_pkey PRIMARY KEY (id),
  constraint appointments_service_id_fkey FOREIGN KEY (service_id) REFERENCES services(id),
  constraint appointments_session_id_fkey FOREIGN KEY (session_id) REFERENCES appointment_sessions(id),
  constraint appointments_state_check CHECK ((state = ANY (ARRAY['held'::text, 'pending'::text, 'confirmed'::text, 'declined'::text, 'cancelled'::text, 'expired'::text])))
);
CREATE INDEX appointments_by_start ON public.appointments USING btree (organisation_id, starts_at, id);
CREATE INDEX appointments_held ON public.appointments USING btree (expires_at) WHERE (state = 'held'::text);
CREATE INDEX appointments_of_address ON public.appointments USING btree (organisation_id, customer_email_key) WHERE (customer_email IS NOT NULL);
CREATE INDEX appointments_of_client ON public.appointments USING btree (client_id) WHERE (client_id IS NOT NULL);
CREATE INDEX appointments_of_person ON public.appointments USING btree (person_id) WHERE (person_id IS NOT NULL);
CREATE INDEX appointments_of_session ON public.appointments USING btree (session_id);
CREATE INDEX appointments_pending ON public.appointments USING btree (starts_at) WHERE (state = 'pending'::text);
alter table appointments force row level security;
create policy organisation on appointments using (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text))) with check (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text)));

create table artifact_looks (
  organisation_id uuid not null,
  meeting_id uuid not null,
  kind text not null,
  ends_at timestamp with time zone not null,
  last_ends_at timestamp with time zone not null,
  state text not null,
  finding jsonb,
  failures integer default 0 not null,
  looked_at timestamp with time zone,
  next_look_at timestamp with time zone,
  asked_at timestamp with time zone,
  constraint artifact_looks_kind_check CHECK ((kind = ANY (ARRAY['recording'::text, 'transcript'::text, 'attendance'::text]))),
  constraint artifact_looks_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES meetings(id),
  constraint artifact_looks_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id),
  constraint artifact_looks_pkey PRIMARY KEY (meeting_id, kind),
  constraint artifact_looks_state_check CHECK ((state = ANY (ARRAY['not-yet'::text, 'ready'::text, 'none'::text, 'impossible'::text, 'hindered'::text])))
);
alter table artifact_looks force row level security;
create policy organisation on artifact_looks using (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text))) with check (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text)));

create table artifact_troubles (
  artifact_id uuid not null,
  organisation_id uuid not null,
  finding jsonb not null,
  failures integer not null,
  tried_at timestamp with time zone not null,
  next_at timestamp with time zone,
  constraint artifact_troubles_artifact_id_fkey FOREIGN KEY (artifact_id) REFERENCES artifacts(id) ON DELETE CASCADE,
  constraint artifact_troubles_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id),
  constraint artifact_troubles_pkey PRIMARY KEY (artifact_id)
);
alter table artifact_troubles force row level security;
create policy organisation on artifact_troubles using (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text))) with check (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text)));

create table artifact_views (
  organisation_id uuid not null,
  artifact_id uuid not null,
  viewer text not null,
  session text not null,
  seen_at timestamp with time zone not null,
  constraint artifact_views_artifact_id_fkey FOREIGN KEY (artifact_id) REFERENCES artifacts(id) ON DELETE CASCADE,
  constraint artifact_views_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id),
  constraint artifact_views_pkey PRIMARY KEY (artifact_id, viewer, session)
);
CREATE INDEX artifact_views_by_age ON public.artifact_views USING btree (seen_at);
alter table artifact_views force row level security;
create policy organisation on artifact_views using (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text))) with check (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text)));

create table artifacts (
  id uuid not null,
  organisation_id uuid not null,
  meeting_id uuid not null,
  kind text not null,
  microsoft_id text not null,
  online_meeting_id text not null,
  organiser_object_id text not null,
  call_id text,
  correlation_id text,
  began_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  found_at timestamp with time zone not null,
  copy_state text,
  copy_bytes bigint default 0 not null,
  copy_total bigint,
  copy_type text,
  copy_sha256 text,
  copy_failures integer default 0 not null,
  copy_finding jsonb,
  copied_at timestamp with time zone,
  erased_at timestamp with time zone,
  erased_by text,
  erased_because text,
  constraint artifacts_check CHECK (((copy_state IS DISTINCT FROM 'kept'::text) OR ((copy_sha256 IS NOT NULL) AND (copied_at IS NOT NULL)))),
  constraint artifacts_check1 CHECK (((erased_at IS NULL) = (erased_because IS NULL))),
  constraint artifacts_copy_state_check CHECK ((copy_state = ANY (ARRAY['wanted'::text, 'kept'::text, 'hindered'::text]))),
  constraint artifacts_kind_check CHECK ((kind = ANY (ARRAY['recording'::text, 'transcript'::text, 'attendance'::text]))),
  constraint artifacts_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES meetings(id),
  constraint artifacts_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id),
  constraint artifacts_pkey PRIMARY KEY (id)
);
CREATE INDEX artifacts_by_age ON public.artifacts USING btree (organisation_id, found_at) WHERE (erased_at IS NULL);
CREATE UNIQUE INDEX artifacts_once ON public.artifacts USING btree (organisation_id, meeting_id, kind, microsoft_id);
alter table artifacts force row level security;
create policy organisation on artifacts using (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text))) with check (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text)));

create table attendance_records (
  organisation_id uuid not null,
  artifact_id uuid not null,
  "position" integer not null,
  identity text,
  name text,
  email text,
  role text,
  total_seconds integer not null,
  intervals jsonb not null,
  constraint attendance_records_artifact_id_fkey FOREIGN KEY (artifact_id) REFERENCES attendance_reports(artifact_id) ON DELETE CASCADE,
  constraint attendance_records_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id),
  constraint attendance_records_pkey PRIMARY KEY (artifact_id, "position")
);
CREATE INDEX attendance_records_by_email ON public.attendance_records USING btree (organisation_id, lower(email));
alter table attendance_records force row level security;
create policy organisation on attendance_records using (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text))) with check (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text)));

create table attendance_reports (
  artifact_id uuid not null,
  organisation_id uuid not null,
  meeting_id uuid not null,
  began_at timestamp with time zone not null,
  ended_at timestamp with time zone not null,
  kept_at timestamp with time zone not null,
  constraint attendance_reports_artifact_id_fkey FOREIGN KEY (artifact_id) REFERENCES artifacts(id) ON DELETE CASCADE,
  constraint attendance_reports_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES meetings(id),
  constraint attendance_reports_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id),
  constraint attendance_reports_pkey PRIMARY KEY (artifact_id)
);
CREATE INDEX attendance_reports_by_meeting ON public.attendance_reports USING btree (meeting_id);
alter table attendance_reports force row level security;
create policy organisation on attendance_reports using (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text))) with check (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text)));

create table chat_message_lists (
  organisation_id uuid not null,
  word text not null,
  first_id uuid not null,
  places integer[] not null,
  constraint chat_message_lists_pkey PRIMARY KEY (first_id, word)
);
CREATE INDEX chat_message_lists_by_word ON public.chat_message_lists USING btree (organisation_id, word);
alter table chat_message_lists force row level security;
create policy organisation on chat_message_lists using (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text))) with check (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text)));

create table chat_messages (
  id uuid not null,
  organisation_id uuid not null,
  conversation_id uuid not null,
  message_id text not null,
  version bigint not null,
  created_at timestamp with time zone not null,
  edited_at timestamp with time zone,
  deleted_at timestamp with time zone,
  author_object_id text,
  shown jsonb not null,
  words text not null,
  found_by text not null,
  kept_at timestamp with time zone not null,
  reply_to text default ''::text not null,
  erased_at timestamp with time zone,
  erased_by text,
  erased_because text,
  constraint chat_messages_found_by_check CHECK ((found_by = ANY (ARRAY['announcement'::text, 'look'::text, 'sending'::text]))),
  constraint chat_messages_once UNIQUE (conversation_id, reply_to, message_id),
  constraint chat_messages_pkey PRIMARY KEY (id)
);
CREATE INDEX chat_messages_by_age ON public.chat_messages USING btree (organisation_id, created_at) WHERE (erased_at IS NULL);
CREATE INDEX chat_messages_in_order ON public.chat_messages USING btree (conversation_id, created_at DESC, message_id DESC);
alter table chat_messages force row level security;
create policy organisation on chat_messages using (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text))) with check (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text)));

create table chat_messages_unlisted (
  message_id uuid not null,
  organisation_id uuid not null,
  constraint chat_messages_unlisted_message_id_fkey FOREIGN KEY (message_id) REFERENCES chat_messages(id) ON DELETE CASCADE,
  constraint chat_messages_unlisted_pkey PRIMARY KEY (message_id)
);
alter table chat_messages_unlisted force row level security;
create policy organisation on chat_messages_unlisted using (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text))) with check (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text)));

create table chat_sweeps (
  connection_id uuid not null,
  object_id text not null,
  organisation_id uuid not null,
  since timestamp with time zone not null,
  delta_link text,
  swept_at timestamp with time zone,
  failures integer default 0 not null,
  finding jsonb,
  constraint chat_sweeps_connection_id_fkey FOREIGN KEY (connection_id) REFERENCES connections(id),
  constraint chat_sweeps_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id),
  constraint chat_sweeps_pkey PRIMARY KEY (connection_id, object_id)
);
alter table chat_sweeps force row level security;
create policy organisation on chat_sweeps using (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text))) with check (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text)));

create table chat_uploads (
  id uuid not null,
  organisation_id uuid not null,
  conversation_id uuid not null,
  outgoing_id uuid,
  place integer default 0 not null,
  name text not null,
  type text,
  bytes integer,
  kind text not null,
  uploaded_by text not null,
  drive_name text,
  address_id uuid,
  laid_bytes integer default 0 not null,
  item_id text,
  guid text,
  url text,
  shared_at timestamp with time zone,
  created_at timestamp with time zone not null,
  drive_id text,
  folder_id text,
  constraint chat_uploads_address_id_fkey FOREIGN KEY (address_id) REFERENCES secrets(id),
  constraint chat_uploads_check CHECK (((drive_id IS NULL) = (folder_id IS NULL))),
  constraint chat_uploads_conversation_id_fkey FOREIGN KEY (conversation_id) REFERENCES conversations(id) ON DELETE CASCADE,
  constraint chat_uploads_kind_check CHECK ((kind = ANY (ARRAY['picture'::text, 'file'::text]))),
  constraint chat_uploads_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id),
  constraint chat_uploads_outgoing_id_fkey FOREIGN KEY (outgoing_id) REFERENCES outgoing_messages(id) ON DELETE SET NULL,
  constraint chat_uploads_pkey PRIMARY KEY (id)
);
CREATE INDEX chat_uploads_of ON public.chat_uploads USING btree (outgoing_id, place) WHERE (outgoing_id IS NOT NULL);
CREATE INDEX chat_uploads_unwanted ON public.chat_uploads USING btree (created_at) WHERE (outgoing_id IS NULL);
alter table chat_uploads force row level security;
create policy organisation on chat_uploads using (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text))) with check (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text)));

create table class_accounts (
  connection_id uuid not null,
  organisation_id uuid not null,
  object_id text not null,
  fields jsonb not null,
  is_enabled boolean,
  is_guest boolean not null,
  seen_at timestamp with time zone not null,
  constraint class_accounts_connection_id_fkey FOREIGN KEY (connection_id) REFERENCES connections(id) ON DELETE CASCADE,
  constraint class_accounts_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id),
  constraint class_accounts_pkey PRIMARY KEY (connection_id, object_id)
);
alter table class_accounts force row level security;
create policy organisation on class_accounts using (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text))) with check (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text)));

create table class_changes (
  id uuid not null,
  organisation_id uuid not null,
  class_id uuid not null,
  roster_id uuid not null,
  changes jsonb not null,
  at timestamp with time zone not null,
  constraint class_changes_class_id_fkey FOREIGN KEY (class_id) REFERENCES classes(id) ON DELETE CASCADE,
  constraint class_changes_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id),
  constraint class_changes_pkey PRIMARY KEY (id),
  constraint class_changes_roster_id_fkey FOREIGN KEY (roster_id) REFERENCES rosters(id) ON DELETE CASCADE
);
CREATE INDEX class_changes_of_class ON public.class_changes USING btree (class_id, at DESC);
CREATE INDEX class_changes_of_roster ON public.class_changes USING btree (roster_id);
alter table class_changes force row level security;
create policy organisation on class_changes using (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text))) with check (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text)));

create table class_directories (
  connection_id uuid not null,
  organisation_id uuid not null,
  users_link text,
  users_read_at timestamp with time zone,
  groups_link text,
  groups_read_at timestamp with time zone,
  organiser text,
  organiser_zone text,
  organiser_read_at timestamp with time zone,
  constraint class_directories_connection_id_fkey FOREIGN KEY (connection_id) REFERENCES connections(id) ON DELETE CASCADE,
  constraint class_directories_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id),
  constraint class_directories_pkey PRIMARY KEY (connection_id)
);
alter table class_directories force row level security;
create policy organisation on class_directories using (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text))) with check (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text)));

create table class_people (
  organisation_id uuid not null,
  external_id text not null,
  fields jsonb not null,
  is_listed boolean not null,
  match_state text default 'open'::text not null,
  object_id text,
  matched_by text,
  match_reason text,
  candidates jsonb default '[]'::jsonb not null,
  matched_at timestamp with time zone,
  constraint class_people_check CHECK (((match_state = 'matched'::text) = (object_id IS NOT NULL))),
  constraint class_people_match_state_check CHECK ((match_state = ANY (ARRAY['open'::text, 'matched'::text, 'unmatched'::text, 'ambiguous'::text, 'conflict'::text, 'excluded'::text]))),
  constraint class_people_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id),
  constraint class_people_pkey PRIMARY KEY (organisation_id, external_id)
);
CREATE INDEX class_people_by_account ON public.class_people USING btree (organisation_id, object_id) WHERE (object_id IS NOT NULL);
alter table class_people force row level security;
create policy organisation on class_people using (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text))) with check (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text)));

create table class_plan_parts (
  plan_id uuid not null,
  team_id uuid not null,
  organisation_id uuid not null,
  state text not null,
  steps jsonb not null,
  stops jsonb default '[]'::jsonb not null,
  people jsonb default '[]'::jsonb not null,
  requests integer not null,
  done integer default 0 not null,
  outcomes jsonb default '[]'::jsonb not null,
  finding jsonb,
  released_by text,
  released_because text,
  released_at timestamp with time zone,
  begun_at timestamp with time zone,
  ended_at timestamp with time zone,
  constraint class_plan_parts_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id),
  constraint class_plan_parts_pkey PRIMARY KEY (plan_id, team_id),
  constraint class_plan_parts_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES class_plans(id) ON DELETE CASCADE,
  constraint class_plan_parts_state_check CHECK ((state = ANY (ARRAY['idle'::text, 'waiting'::text, 'stopped'::text, 'running'::text, 'done'::text, 'failed'::text, 'dropped'::text]))),
  constraint class_plan_parts_team_id_fkey FOREIGN KEY (team_id) REFERENCES class_teams(id) ON DELETE CASCADE
);
CREATE INDEX class_plan_parts_of_team ON public.class_plan_parts USING btree (team_id);
alter table class_plan_parts force row level security;
create policy organisation on class_plan_parts using (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text))) with check (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text)));

create table class_plans (
  id uuid not null,
  organisation_id uuid not null,
  connection_id uuid not null,
  state text not null,
  cause text not null,
  scope uuid[],
  totals jsonb default '{}'::jsonb not null,
  finding jsonb,
  drawn_by text not null,
  created_at timestamp with time zone not null,
  drawn_at timestamp with time zone,
  begun_by text,
  begun_at timestamp with time zone,
  ended_at timestamp with time zone,
  warnings jsonb default '[]'::jsonb not null,
  constraint class_plans_connection_id_fkey FOREIGN KEY (connection_id) REFERENCES connections(id),
  constraint class_plans_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id),
  constraint class_plans_pkey PRIMARY KEY (id),
  constraint class_plans_state_check CHECK ((state = ANY (ARRAY['drawing'::text, 'drawn'::text, 'running'::text, 'paused'::text, 'finished'::text, 'failed'::text])))
);
CREATE INDEX class_plans_by_age ON public.class_plans USING btree (organisation_id, created_at DESC, id);
alter table class_plans force row level security;
create policy organisation on class_plans using (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text))) with check (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text)));

create table class_schedules (
  id uuid not null,
  organisation_id uuid not null,
  name text not null,
  cron text not null,
  zone text,
  is_active boolean not null,
  window_from time without time zone,
  window_to time without time zone,
  next_at timestamp with time zone,
  last_plan uuid,
  last_at timestamp with time zone,
  created_at timestamp with time zone not null,
  reads uuid,
  last_roster uuid,
  constraint class_schedules_check CHECK (((window_from IS NULL) = (window_to IS NULL))),
  constraint class_schedules_last_plan_fkey FOREIGN KEY (last_plan) REFERENCES class_plans(id) ON DELETE SET NULL,
  constraint class_schedules_last_roster_fkey FOREIGN KEY (last_roster) REFERENCES rosters(id) ON DELETE SET NULL,
  constraint class_schedules_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id),
  constraint class_schedules_organisation_id_name_key UNIQUE (organisation_id, name),
  constraint class_schedules_pkey PRIMARY KEY (id),
  constraint class_schedules_reads_fkey FOREIGN KEY (reads) REFERENCES roster_sources(id)
);
CREATE INDEX class_schedules_reading ON public.class_schedules USING btree (reads) WHERE (reads IS NOT NULL);
alter table class_schedules force row level security;
create policy organisation on class_schedules using (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text))) with check (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text)));

create table class_sessions (
  id uuid not null,
  organisation_id uuid not null,
  class_id uuid not null,
  key text not null,
  wish jsonb not null,
  is_cancelled boolean not null,
  is_removed boolean default false not null,
  begins_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  revision integer not null,
  settled_revision integer default 0 not null,
  asked_at timestamp with time zone,
  calendar jsonb,
  generation integer default 0 not null,
  event_id text,
  written jsonb,
  join_url text,
  restored jsonb,
  finding jsonb,
  due_at timestamp with time zone,
  created_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  constraint class_sessions_check CHECK (((asked_at IS NULL) = (calendar IS NULL))),
  constraint class_sessions_check1 CHECK (((event_id IS NULL) OR (asked_at IS NOT NULL))),
  constraint class_sessions_class_id_fkey FOREIGN KEY (class_id) REFERENCES classes(id) ON DELETE CASCADE,
  constraint class_sessions_class_id_key_key UNIQUE (class_id, key),
  constraint class_sessions_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id),
  constraint class_sessions_pkey PRIMARY KEY (id)
);
CREATE INDEX class_sessions_by_time ON public.class_sessions USING btree (class_id, begins_at, id);
CREATE INDEX class_sessions_due ON public.class_sessions USING btree (organisation_id, due_at) WHERE (due_at IS NOT NULL);
CREATE INDEX class_sessions_standing ON public.class_sessions USING btree (organisation_id, ends_at) WHERE (event_id IS NOT NULL);
alter table class_sessions force row level security;
create policy organisation on class_sessions using (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text))) with check (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text)));

create table class_settings (
  organisation_id uuid not null,
  settings jsonb not null,
  updated_at timestamp with time zone not null,
  constraint class_settings_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id),
  constraint class_settings_pkey PRIMARY KEY (organisation_id)
);
alter table class_settings force row level security;
create policy organisation on class_settings using (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text))) with check (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text)));

create table class_teams (
  id uuid not null,
  organisation_id uuid not null,
  connection_id uuid not null,
  group_id text,
  state text not null,
  name_given text,
  name_seen text,
  asked_at timestamp with time zone,
  operation text,
  applied jsonb default '{}'::jsonb not null,
  seen jsonb,
  seen_at timestamp with time zone,
  finding jsonb,
  created_at timestamp with time zone not null,
  archived_by text,
  channels jsonb default '{}'::jsonb not null,
  is_locked boolean,
  looked_at timestamp with time zone,
  taken_out_at timestamp with time zone,
  constraint class_teams_archived_by_check CHECK ((archived_by = ANY (ARRAY['term'::text, 'hand'::text]))),
  constraint class_teams_connection_id_fkey FOREIGN KEY (connection_id) REFERENCES connections(id),
  constraint class_teams_connection_id_group_id_key UNIQUE (connection_id, group_id),
  constraint class_teams_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id),
  constraint class_teams_pkey PRIMARY KEY (id),
  constraint class_teams_state_check CHECK ((state = ANY (ARRAY['wanted'::text, 'making'::text, 'live'::text, 'archived'::text, 'disconnected'::text, 'gone'::text])))
);
alter table class_teams force row level security;
create policy organisation on class_teams using (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text))) with check (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text)));

create table classes (
  id uuid not null,
  organisation_id uuid not null,
  external_id text not null,
  title text not null,
  code text,
  details jsonb default '{}'::jsonb not null,
  is_listed boolean not null,
  is_synced boolean,
  own_settings jsonb default '{}'::jsonb not null,
  members jsonb default '[]'::jsonb not null,
  members_digest bytea,
  roster_id uuid,
  team_id uuid,
  created_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  constraint classes_organisation_id_external_id_key UNIQUE (organisation_id, external_id),
  constraint classes_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id),
  constraint classes_pkey PRIMARY KEY (id),
  constraint classes_roster_id_fkey FOREIGN KEY (roster_id) REFERENCES rosters(id),
  constraint classes_team_id_fkey FOREIGN KEY (team_id) REFERENCES class_teams(id)
);
CREATE INDEX classes_by_title ON public.classes USING btree (organisation_id, title, id);
CREATE INDEX classes_of_team ON public.classes USING btree (team_id) WHERE (team_id IS NOT NULL);
alter table classes force row level security;
create policy organisation on classes using (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text))) with check (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text)));

create table clients (
  id uuid not null,
  organisation_id uuid not null,
  name text not null,
  external_id text,
  default_email text,
  fields jsonb not null,
  archived_at timestamp with time zone,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  sort_name text default folded(name),
  search_text text default folded(((((((name || ' '::text) || COALESCE(external_id, ''::text)) || ' '::text) || COALESCE(default_email, ''::text)) || ' '::text) || replace((jsonb_path_query_array(fields, '$.*'::jsonpath))::text, '\"'::text, '"'::text))),
  constraint clients_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id),
  constraint clients_pkey PRIMARY KEY (id)
);
CREATE INDEX clients_by_age ON public.clients USING btree (organisation_id, created_at, id);
CREATE INDEX clients_by_sort_name ON public.clients USING btree (organisation_id, sort_name, id);
CREATE UNIQUE INDEX clients_by_external_id ON public.clients USING btree (organisation_id, external_id) WHERE (external_id IS NOT NULL);
alter table clients force row level security;
create policy organisation on clients using (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text))) with check (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text)));

create table closures (
  id uuid not null,
  organisation_id uuid not null,
  name text not null,
  starts_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  created_at timestamp with time zone not null,
  constraint closures_check CHECK ((ends_at > starts_at)),
  constraint closures_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id),
  constraint closures_pkey PRIMARY KEY (id)
);
CREATE INDEX closures_by_end ON public.closures USING btree (organisation_id, ends_at);
alter table closures force row level security;
create policy organisation on closures using (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text))) with check (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text)));

create table connection_credentials (
  id uuid not null,
  organisation_id uuid not null,
  connection_id uuid not null,
  kind text not null,
  secret_id uuid,
  certificate text,
  key_id text,
  starts_at timestamp with time zone,
  expires_at timestamp with time zone,
  state text not null,
  asked_at timestamp with time zone,
  finding jsonb,
  warned integer,
  retires_at timestamp with time zone,
  created_at timestamp with time zone not null,
  constraint connection_credentials_check CHECK (((kind = 'federated'::text) = (secret_id IS NULL))),
  constraint connection_credentials_check1 CHECK (((kind = 'certificate'::text) = (certificate IS NOT NULL))),
  constraint connection_credentials_connection_id_fkey FOREIGN KEY (connection_id) REFERENCES connections(id),
  constraint connection_credentials_kind_check CHECK ((kind = ANY (ARRAY['secret'::text, 'certificate'::text, 'federated'::text]))),
  constraint connection_credentials_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id),
  constraint connection_credentials_pkey PRIMARY KEY (id),
  constraint connection_credentials_secret_id_fkey FOREIGN KEY (secret_id) REFERENCES secrets(id),
  constraint connection_credentials_state_check CHECK ((state = ANY (ARRAY['coming'::text, 'in-use'::text, 'retiring'::text])))
);
CREATE INDEX connection_credentials_by_connection ON public.connection_credentials USING btree (connection_id);
CREATE UNIQUE INDEX connection_credentials_one_coming ON public.connection_credentials USING btree (connection_id) WHERE (state = 'coming'::text);
CREATE UNIQUE INDEX connection_credentials_one_in_use ON public.connection_credentials USING btree (connection_id) WHERE (state = 'in-use'::text);
alter table connection_credentials force row level security;
create policy organisation on connection_credentials using (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text))) with check (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text)));

create table connection_findings (
  organisation_id uuid not null,
  connection_id uuid not null,
  probe text not null,
  subject text not null,
  outcome jsonb not null,
  since timestamp with time zone not null,
  checked_at timestamp with time zone not null,
  constraint connection_findings_connection_id_fkey FOREIGN KEY (connection_id) REFERENCES connections(id),
  constraint connection_findings_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id),
  constraint connection_findings_pkey PRIMARY KEY (connection_id, probe, subject)
);
alter table connection_findings force row level security;
create policy organisation on connection_findings using (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text))) with check (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text)));

create table connections (
  id uuid not null,
  organisation_id uuid not null,
  name text not null,
  cloud text not null,
  entra_tenant_id text not null,
  client_id text not null,
  sandbox boolean not null,
  state text not null,
  finding jsonb,
  checked_at timestamp with time zone,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  application_object_id text,
  diagnose_at timestamp with time zone,
  permission_set text default 'least'::text not null,
  granted jsonb,
  service_principal_id text,
  for_new_work boolean default false not null,
  subscriptions_seen_at timestamp with time zone,
  constraint connections_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id),
  constraint connections_pkey PRIMARY KEY (id),
  constraint connections_state_check CHECK ((state = ANY (ARRAY['pending'::text, 'active'::text, 'error'::text, 'retired'::text])))
);
CREATE UNIQUE INDEX connections_one_active ON public.connections USING btree (client_id, entra_tenant_id) WHERE (state = 'active'::text);
CREATE UNIQUE INDEX connections_one_for_new_work ON public.connections USING btree (organisation_id, sandbox) WHERE for_new_work;
alter table connections force row level security;
create policy organisation on connections using (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text))) with check (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text)));

create table contacts (
  id uuid not null,
  organisation_id uuid not null,
  client_id uuid not null,
  person_id uuid not null,
  title text,
  is_primary boolean not null,
  created_at timestamp with time zone not null,
  constraint contacts_client_id_fkey FOREIGN KEY (client_id) REFERENCES clients(id),
  constraint contacts_client_id_person_id_key UNIQUE (client_id, person_id),
  constraint contacts_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id),
  constraint contacts_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id),
  constraint contacts_pkey PRIMARY KEY (id)
);
CREATE INDEX contacts_of_person ON public.contacts USING btree (person_id);
CREATE UNIQUE INDEX contacts_one_primary ON public.contacts USING btree (client_id) WHERE is_primary;
alter table contacts force row level security;
create policy organisation on contacts using (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text))) with check (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text)));

create table conversation_beginnings (
  id uuid not null,
  organisation_id uuid not null,
  connection_id uuid not null,
  account_id uuid not null,
  author_object_id text not null,
  author_name text not null,
  kind text not null,
  topic text,
  people jsonb not null,
  text text,
  state text not null,
  asked_at timestamp with time zone,
  thread_id text,
  conversation_id uuid,
  finding jsonb,
  created_at timestamp with time zone not null,
  constraint conversation_beginnings_connection_id_fkey FOREIGN KEY (connection_id) REFERENCES connections(id),
  constraint conversation_beginnings_conversation_id_fkey FOREIGN KEY (conversation_id) REFERENCES conversations(id) ON DELETE CASCADE,
  constraint conversation_beginnings_kind_check CHECK ((kind = ANY (ARRAY['oneOnOne'::text, 'group'::text]))),
  constraint conversation_beginnings_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id),
  constraint conversation_beginnings_pkey PRIMARY KEY (id),
  constraint conversation_beginnings_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'asked'::text, 'begun'::text, 'failed'::text])))
);
CREATE INDEX conversation_beginnings_by_author ON public.conversation_beginnings USING btree (connection_id, author_object_id, created_at);
alter table conversation_beginnings force row level security;
create policy organisation on conversation_beginnings using (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text))) with check (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text)));

create table conversation_members (
  conversation_id uuid not null,
  organisation_id uuid not null,
  membership_id text not null,
  object_id text,
  name text,
  email text,
  is_guest boolean not null,
  constraint conversation_members_conversation_id_fkey FOREIGN KEY (conversation_id) REFERENCES conversations(id) ON DELETE CASCADE,
  constraint conversation_members_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id),
  constraint conversation_members_pkey PRIMARY KEY (conversation_id, membership_id)
);
CREATE INDEX conversation_members_by_object ON public.conversation_members USING btree (organisation_id, object_id);
alter table conversation_members force row level security;
create policy organisation on conversation_members using (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text))) with check (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text)));

create table conversations (
  id uuid not null,
  organisation_id uuid not null,
  connection_id uuid not null,
  thread_id text not null,
  kind text not null,
  topic text,
  web_url text,
  last_message_at timestamp with time zone,
  acquainted_at timestamp with time zone,
  created_at timestamp with time zone not null,
  team_id text,
  constraint conversations_connection_id_fkey FOREIGN KEY (connection_id) REFERENCES connections(id),
  constraint conversations_connection_id_thread_id_key UNIQUE (connection_id, thread_id),
  constraint conversations_kind_check CHECK ((kind = ANY (ARRAY['oneOnOne'::text, 'group'::text, 'meeting'::text, 'channel'::text, 'unknown'::text]))),
  constraint conversations_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id),
  constraint conversations_pkey PRIMARY KEY (id),
  constraint conversations_team_check CHECK (((kind = 'channel'::text) = (team_id IS NOT NULL)))
);
CREATE INDEX conversations_by_last_message ON public.conversations USING btree (organisation_id, last_message_at DESC, id DESC);
alter table conversations force row level security;
create policy organisation on conversations using (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text))) with check (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text)));

create table directory_looks (
  organisation_id uuid not null,
  connection_id uuid not null,
  delta_link text,
  how text not null,
  people integer not null,
  changed integer not null,
  lost integer not null,
  looked_at timestamp with time zone not null,
  constraint directory_looks_connection_id_fkey FOREIGN KEY (connection_id) REFERENCES connections(id),
  constraint directory_looks_how_check CHECK ((how = ANY (ARRAY['changes'::text, 're-read'::text]))),
  constraint directory_looks_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id),
  constraint directory_looks_pkey PRIMARY KEY (organisation_id, connection_id)
);
alter table directory_looks force row level security;
create policy organisation on directory_looks using (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text))) with check (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text)));

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
CREATE INDEX due_work_by_organisation ON public.due_work USING btree (organisation_id, due_at, id) WHERE (parked_at IS NULL);
CREATE INDEX due_work_by_time ON public.due_work USING btree (due_at) WHERE (parked_at IS NULL);
CREATE INDEX due_work_parked ON public.due_work USING btree (organisation_id, due_at, id) WHERE (parked_at IS NOT NULL);
CREATE UNIQUE INDEX due_work_by_key ON public.due_work USING btree (organisation_id, job, key) WHERE ((key IS NOT NULL) AND (parked_at IS NULL));
alter table due_work force row level security;
create policy organisation on due_work using (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text))) with check (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text)));

create table erased_posts (
  id uuid not null,
  organisation_id uuid not null,
  connection_id uuid not null,
  thread_id text not null,
  reply_to text not null,
  message_id text not null,
  version bigint not null,
  created_at timestamp with time zone not null,
  deleted_at timestamp with time zone,
  kept_at timestamp with time zone not null,
  erased_at timestamp with time zone,
  erased_by text,
  erased_because text,
  constraint erased_posts_connection_id_fkey FOREIGN KEY (connection_id) REFERENCES connections(id) ON DELETE CASCADE,
  constraint erased_posts_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id),
  constraint erased_posts_pkey PRIMARY KEY (connection_id, thread_id, reply_to, message_id)
);
alter table erased_posts force row level security;
create policy organisation on erased_posts using (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text))) with check (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text)));

create table fact_followers (
  name text not null,
  fact bigint not null,
  constraint fact_followers_pkey PRIMARY KEY (name)
);

create table facts (
  id bigint generated always as identity not null,
  organisation_id uuid not null,
  what text not null,
  about text not null,
  actor text not null,
  data jsonb not null,
  at timestamp with time zone not null,
  transaction xid8 default pg_current_xact_id() not null,
  constraint facts_pkey PRIMARY KEY (id)
);
CREATE INDEX facts_by_actor ON public.facts USING btree (organisation_id, actor, id);
CREATE INDEX facts_by_organisation ON public.facts USING btree (organisation_id, id);
CREATE INDEX facts_by_subject ON public.facts USING btree (organisation_id, about, id);
CREATE INDEX facts_by_time ON public.facts USING btree (organisation_id, at, id);
CREATE INDEX facts_by_what ON public.facts USING btree (organisation_id, what, id);
alter table facts force row level security;
create policy organisation on facts using (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text))) with check (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text)));

create table familiar_addresses (
  name bytea not null,
  seen_at double precision not null,
  constraint familiar_addresses_pkey PRIMARY KEY (name)
);

create table foreign_chats (
  connection_id uuid not null,
  organisation_id uuid not null,
  chat_digest bytea not null,
  judged_at timestamp with time zone not null,
  constraint foreign_chats_connection_id_fkey FOREIGN KEY (connection_id) REFERENCES connections(id) ON DELETE CASCADE,
  constraint foreign_chats_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id),
  constraint foreign_chats_pkey PRIMARY KEY (connection_id, chat_digest)
);
CREATE INDEX foreign_chats_by_age ON public.foreign_chats USING btree (connection_id, judged_at);
alter table foreign_chats force row level security;
create policy organisation on foreign_chats using (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text))) with check (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text)));

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

create table graph_subscriptions (
  id uuid not null,
  organisation_id uuid not null,
  connection_id uuid not null,
  listening text,
  resource text not null,
  change_type text not null,
  state text not null,
  address text not null,
  secret_digest bytea,
  asked_at timestamp with time zone,
  microsoft_id text,
  renewed_at timestamp with time zone,
  expires_at timestamp with time zone,
  due_at timestamp with time zone,
  refusals integer default 0 not null,
  heard_at timestamp with time zone,
  finding jsonb,
  created_at timestamp with time zone not null,
  with_data boolean default false not null,
  key_id uuid,
  account_id uuid,
  constraint graph_subscriptions_check CHECK (((state = 'stranger'::text) = (listening IS NULL))),
  constraint graph_subscriptions_check1 CHECK (((state <> 'live'::text) OR ((microsoft_id IS NOT NULL) AND (expires_at IS NOT NULL)))),
  constraint graph_subscriptions_connection_id_fkey FOREIGN KEY (connection_id) REFERENCES connections(id) ON DELETE CASCADE,
  constraint graph_subscriptions_key_id_fkey FOREIGN KEY (key_id) REFERENCES notification_keys(id),
  constraint graph_subscriptions_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id),
  constraint graph_subscriptions_pkey PRIMARY KEY (id),
  constraint graph_subscriptions_state_check CHECK ((state = ANY (ARRAY['wanted'::text, 'live'::text, 'leaving'::text, 'stranger'::text])))
);
CREATE UNIQUE INDEX graph_subscriptions_one_each ON public.graph_subscriptions USING btree (connection_id, listening, md5(resource), change_type, account_id) NULLS NOT DISTINCT WHERE (listening IS NOT NULL);
alter table graph_subscriptions force row level security;
create policy organisation on graph_subscriptions using (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text))) with check (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text)));

create unlogged table guesses (
  name bytea not null,
  bad integer not null,
  last_at double precision not null,
  constraint guesses_pkey PRIMARY KEY (name)
);

create table hand_over_keys (
  id uuid not null,
  organisation_id uuid not null,
  name text not null,
  secret_id uuid not null,
  created_at timestamp with time zone not null,
  constraint hand_over_keys_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id),
  constraint hand_over_keys_pkey PRIMARY KEY (id),
  constraint hand_over_keys_secret_id_fkey FOREIGN KEY (secret_id) REFERENCES secrets(id)
);
CREATE UNIQUE INDEX hand_over_keys_by_name ON public.hand_over_keys USING btree (organisation_id, lower(name));
alter table hand_over_keys force row level security;
create policy organisation on hand_over_keys using (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text))) with check (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text)));

create table host_calendars (
  host_id uuid not null,
  organisation_id uuid not null,
  from_at timestamp with time zone not null,
  to_at timestamp with time zone not null,
  busy jsonb not null,
  read_at timestamp with time zone,
  finding jsonb,
  tried_at timestamp with time zone not null,
  constraint host_calendars_host_id_fkey FOREIGN KEY (host_id) REFERENCES hosts(id),
  constraint host_calendars_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id),
  constraint host_calendars_pkey PRIMARY KEY (host_id)
);
alter table host_calendars force row level security;
create policy organisation on host_calendars using (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text))) with check (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text)));

create table hosts (
  id uuid not null,
  organisation_id uuid not null,
  person_id uuid,
  priority integer not null,
  availability jsonb not null,
  feed_revision integer default 0 not null,
  archived_at timestamp with time zone,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  feed_open boolean default false not null,
  constraint hosts_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id),
  constraint hosts_organisation_id_person_id_key UNIQUE (organisation_id, person_id),
  constraint hosts_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id),
  constraint hosts_pkey PRIMARY KEY (id)
);
alter table hosts force row level security;
create policy organisation on hosts using (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text))) with check (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text)));

create table idempotency_keys (
  organisation_id uuid not null,
  key text not null,
  request text not null,
  state text not null,
  server uuid not null,
  status integer,
  answer jsonb,
  created_at timestamp with time zone not null,
  caller text not null,
  constraint idempotency_keys_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id),
  constraint idempotency_keys_pkey PRIMARY KEY (organisation_id, caller, key),
  constraint idempotency_keys_state_check CHECK ((state = ANY (ARRAY['running'::text, 'committed'::text, 'answered'::text])))
);
CREATE INDEX idempotency_keys_by_age ON public.idempotency_keys USING btree (created_at);
alter table idempotency_keys force row level security;
create policy organisation on idempotency_keys using (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text))) with check (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text)));

create table identities (
  id uuid default gen_random_uuid() not null,
  organisation_id uuid not null,
  issuer text not null,
  subject text not null,
  user_id uuid,
  person_id uuid,
  linked_at timestamp with time zone not null,
  constraint identities_check CHECK (((user_id IS NULL) <> (person_id IS NULL))),
  constraint identities_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id),
  constraint identities_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE,
  constraint identities_pkey PRIMARY KEY (id),
  constraint identities_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE
);
CREATE INDEX identities_by_person ON public.identities USING btree (person_id);
CREATE INDEX identities_by_user ON public.identities USING btree (user_id);
CREATE UNIQUE INDEX identities_of_staff ON public.identities USING btree (organisation_id, issuer, subject) WHERE (user_id IS NOT NULL);
CREATE UNIQUE INDEX identities_of_visitors ON public.identities USING btree (organisation_id, issuer, subject) WHERE (person_id IS NOT NULL);
alter table identities force row level security;
create policy organisation on identities using (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text))) with check (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text)));

create table identity_providers (
  id uuid not null,
  organisation_id uuid not null,
  name text not null,
  issuer text not null,
  client_id text not null,
  secret_id uuid not null,
  audience text not null,
  claims jsonb not null,
  created_at timestamp with time zone not null,
  constraint identity_providers_audience_check CHECK ((audience = ANY (ARRAY['staff'::text, 'visitors'::text]))),
  constraint identity_providers_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id),
  constraint identity_providers_pkey PRIMARY KEY (id),
  constraint identity_providers_secret_id_fkey FOREIGN KEY (secret_id) REFERENCES secrets(id)
);
CREATE UNIQUE INDEX identity_providers_by_client ON public.identity_providers USING btree (organisation_id, issuer, client_id, audience);
alter table identity_providers force row level security;
create policy organisation on identity_providers using (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text))) with check (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text)));

create table imports (
  id uuid not null,
  organisation_id uuid not null,
  kind text not null,
  state text not null,
  plan jsonb not null,
  content text,
  total integer not null,
  done integer not null,
  counts jsonb not null,
  problems jsonb not null,
  created_by text not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  finished_at timestamp with time zone,
  constraint imports_kind_check CHECK ((kind = ANY (ARRAY['people'::text, 'clients'::text, 'contacts'::text]))),
  constraint imports_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id),
  constraint imports_pkey PRIMARY KEY (id),
  constraint imports_state_check CHECK ((state = ANY (ARRAY['running'::text, 'finished'::text])))
);
CREATE INDEX imports_by_age ON public.imports USING btree (organisation_id, created_at, id);
alter table imports force row level security;
create policy organisation on imports using (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text))) with check (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text)));

create table inbox_bundles (
  id uuid not null,
  organisation_id uuid not null,
  source text not null,
  letters text not null,
  letter_count integer not null,
  received_at timestamp with time zone not null,
  server uuid not null,
  constraint inbox_bundles_pkey PRIMARY KEY (id)
);
CREATE INDEX inbox_bundles_in_order ON public.inbox_bundles USING btree (source, received_at);
alter table inbox_bundles force row level security;
create policy organisation on inbox_bundles using (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text))) with check (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text)));

create table inbox_handled (
  source text not null,
  dedupe text not null,
  organisation_id uuid not null,
  handled_at timestamp with time zone not null,
  constraint inbox_handled_pkey PRIMARY KEY (source, dedupe)
);
CREATE INDEX inbox_handled_in_order ON public.inbox_handled USING brin (handled_at);
alter table inbox_handled force row level security;
create policy organisation on inbox_handled using (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text))) with check (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text)));

create table interactions (
  id uuid not null,
  organisation_id uuid not null,
  kind text not null,
  at timestamp with time zone not null,
  title text not null,
  text text not null,
  client_id uuid,
  person_id uuid,
  meeting_id uuid,
  recorded_by text not null,
  created_at timestamp with time zone not null,
  cancelled boolean default false not null,
  appointment_id uuid,
  constraint interactions_client_id_fkey FOREIGN KEY (client_id) REFERENCES clients(id),
  constraint interactions_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id),
  constraint interactions_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id),
  constraint interactions_pkey PRIMARY KEY (id)
);
CREATE INDEX interactions_of_client ON public.interactions USING btree (organisation_id, client_id, at, id) WHERE (client_id IS NOT NULL);
CREATE INDEX interactions_of_meeting ON public.interactions USING btree (meeting_id) WHERE (meeting_id IS NOT NULL);
CREATE INDEX interactions_of_person ON public.interactions USING btree (organisation_id, person_id, at, id) WHERE (person_id IS NOT NULL);
CREATE UNIQUE INDEX interactions_of_appointment ON public.interactions USING btree (appointment_id) WHERE (appointment_id IS NOT NULL);
alter table interactions force row level security;
create policy organisation on interactions using (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text))) with check (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text)));

create table kept_channels (
  conversation_id uuid not null,
  organisation_id uuid not null,
  connection_id uuid not null,
  team_name text not null,
  membership_type text not null,
  is_kept boolean not null,
  seen_by uuid[],
  delta_link text,
  swept_at timestamp with time zone,
  acquainted_at timestamp with time zone,
  failures integer default 0 not null,
  finding jsonb,
  created_at timestamp with time zone not null,
  constraint kept_channels_connection_id_fkey FOREIGN KEY (connection_id) REFERENCES connections(id),
  constraint kept_channels_conversation_id_fkey FOREIGN KEY (conversation_id) REFERENCES conversations(id) ON DELETE CASCADE,
  constraint kept_channels_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id),
  constraint kept_channels_pkey PRIMARY KEY (conversation_id)
);
CREATE INDEX kept_channels_of_connection ON public.kept_channels USING btree (connection_id) WHERE is_kept;
alter table kept_channels force row level security;
create policy organisation on kept_channels using (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text))) with check (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text)));

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
create policy organisation on leases using (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text))) with check (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text)));

create table mail_settings (
  organisation_id uuid not null,
  sender text not null,
  from_name text,
  from_address text,
  mailbox text,
  footer text,
  changed_by text not null,
  changed_at timestamp with time zone not null,
  constraint mail_settings_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id),
  constraint mail_settings_pkey PRIMARY KEY (organisation_id),
  constraint mail_settings_sender_check CHECK ((sender = ANY (ARRAY['smtp'::text, 'graph'::text])))
);
alter table mail_settings force row level security;
create policy organisation on mail_settings using (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text))) with check (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text)));

create table mail_templates (
  organisation_id uuid not null,
  name text not null,
  subject text not null,
  body text not null,
  changed_by text not null,
  changed_at timestamp with time zone not null,
  constraint mail_templates_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id),
  constraint mail_templates_pkey PRIMARY KEY (organisation_id, name)
);
alter table mail_templates force row level security;
create policy organisation on mail_templates using (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text))) with check (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text)));

create table mails (
  id uuid not null,
  organisation_id uuid not null,
  purpose text not null,
  event text not null,
  recipient text not null,
  person text,
  to_name text not null,
  to_address text not null,
  variables jsonb not null,
  secret_id uuid,
  state text not null,
  because text not null,
  subject text not null,
  shown jsonb not null,
  sender text,
  message_id text,
  handle text,
  attempts integer not null,
  log jsonb not null,
  next_at timestamp with time zone,
  give_up_at timestamp with time zone not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  sent_at timestamp with time zone,
  calendar jsonb,
  constraint mails_organisation_id_event_recipient_purpose_key UNIQUE (organisation_id, event, recipient, purpose),
  constraint mails_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id),
  constraint mails_pkey PRIMARY KEY (id),
  constraint mails_secret_id_fkey FOREIGN KEY (secret_id) REFERENCES secrets(id),
  constraint mails_sender_check CHECK ((sender = ANY (ARRAY['smtp'::text, 'graph'::text]))),
  constraint mails_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'sending'::text, 'sent'::text, 'failed'::text, 'suppressed'::text])))
);
CREATE INDEX mails_by_address ON public.mails USING btree (organisation_id, lower(to_address));
CREATE INDEX mails_by_age ON public.mails USING btree (organisation_id, created_at DESC, id DESC);
CREATE INDEX mails_of_person ON public.mails USING btree (organisation_id, person) WHERE (person IS NOT NULL);
alter table mails force row level security;
create policy organisation on mails using (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text))) with check (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text)));

create unlogged table mails_asked (
  name bytea not null,
  asked integer not null,
  began_at double precision not null,
  constraint mails_asked_pkey PRIMARY KEY (name)
);

create table match_rules (
  organisation_id uuid not null,
  audience text not null,
  rules jsonb not null,
  guests boolean not null,
  constraint match_rules_audience_check CHECK ((audience = ANY (ARRAY['operator'::text, 'user'::text]))),
  constraint match_rules_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id),
  constraint match_rules_pkey PRIMARY KEY (organisation_id, audience)
);
alter table match_rules force row level security;
create policy organisation on match_rules using (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text))) with check (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text)));

create table match_runs (
  id uuid not null,
  organisation_id uuid not null,
  state text not null,
  total integer not null,
  done integer not null,
  counts jsonb not null,
  problems jsonb not null,
  trouble jsonb,
  created_by text not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  finished_at timestamp with time zone,
  constraint match_runs_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id),
  constraint match_runs_pkey PRIMARY KEY (id),
  constraint match_runs_state_check CHECK ((state = ANY (ARRAY['running'::text, 'finished'::text, 'stopped'::text])))
);
CREATE INDEX match_runs_newest ON public.match_runs USING btree (organisation_id, created_at DESC);
CREATE UNIQUE INDEX match_runs_one_running ON public.match_runs USING btree (organisation_id) WHERE (state = 'running'::text);
alter table match_runs force row level security;
create policy organisation on match_runs using (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text))) with check (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text)));

create table meeting_exchanges (
  id bigint generated always as identity not null,
  organisation_id uuid not null,
  meeting_id uuid not null,
  at timestamp with time zone not null,
  operation text not null,
  method text not null,
  path text not null,
  status integer,
  code text,
  request_id text,
  constraint meeting_exchanges_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES meetings(id),
  constraint meeting_exchanges_operation_check CHECK ((operation = ANY (ARRAY['create'::text, 'move'::text, 'cancel'::text, 'options'::text]))),
  constraint meeting_exchanges_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id),
  constraint meeting_exchanges_pkey PRIMARY KEY (id)
);
CREATE INDEX meeting_exchanges_of_meeting ON public.meeting_exchanges USING btree (meeting_id, id DESC);
alter table meeting_exchanges force row level security;
create policy organisation on meeting_exchanges using (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text))) with check (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text)));

create table meeting_invitations (
  organisation_id uuid not null,
  meeting_id uuid not null,
  email_key text not null,
  email text not null,
  name text,
  sequence integer not null,
  digest text not null,
  cancelled boolean not null,
  told_at timestamp with time zone not null,
  constraint meeting_invitations_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES meetings(id),
  constraint meeting_invitations_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id),
  constraint meeting_invitations_pkey PRIMARY KEY (meeting_id, email_key)
);
alter table meeting_invitations force row level security;
create policy organisation on meeting_invitations using (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text))) with check (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text)));

create table meeting_settings (
  organisation_id uuid not null,
  lane text not null,
  organiser text not null,
  organiser_login text,
  organiser_object_id text,
  organiser_name text,
  organiser_finding jsonb,
  organiser_rules jsonb not null,
  invitations text not null,
  download_recordings boolean not null,
  show_in_portal boolean not null,
  keep_artifacts_days integer,
  updated_at timestamp with time zone not null,
  constraint meeting_settings_check CHECK (((organiser <> 'mailbox'::text) OR (organiser_login IS NOT NULL))),
  constraint meeting_settings_check1 CHECK (((organiser_object_id IS NULL) OR (organiser_login IS NOT NULL))),
  constraint meeting_settings_invitations_check CHECK ((invitations = ANY (ARRAY['outlook'::text, 'parley'::text]))),
  constraint meeting_settings_keep_artifacts_days_check CHECK ((keep_artifacts_days > 0)),
  constraint meeting_settings_lane_check CHECK ((lane = ANY (ARRAY['calendar'::text, 'standalone'::text]))),
  constraint meeting_settings_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id),
  constraint meeting_settings_organiser_check CHECK ((organiser = ANY (ARRAY['named'::text, 'mailbox'::text, 'operator'::text]))),
  constraint meeting_settings_pkey PRIMARY KEY (organisation_id)
);
alter table meeting_settings force row level security;
create policy organisation on meeting_settings using (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text))) with check (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text)));

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
  organiser_address text,
  generation integer default 0 not null,
  cancellation_comment text,
  furnished jsonb,
  options_finding jsonb,
  last_ends_at timestamp with time zone not null,
  client_id uuid,
  person_id uuid,
  responses jsonb default '{}'::jsonb not null,
  in_doubt boolean default false not null,
  exceptions jsonb default '[]'::jsonb not null,
  shown_by_service boolean,
  constraint meetings_client_id_fkey FOREIGN KEY (client_id) REFERENCES clients(id),
  constraint meetings_connection_id_fkey FOREIGN KEY (connection_id) REFERENCES connections(id),
  constraint meetings_lane_check CHECK ((lane = ANY (ARRAY['calendar'::text, 'standalone'::text]))),
  constraint meetings_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id),
  constraint meetings_organisation_id_key_key UNIQUE (organisation_id, key),
  constraint meetings_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE SET NULL,
  constraint meetings_pkey PRIMARY KEY (id),
  constraint meetings_state_check CHECK ((state = ANY (ARRAY['opening'::text, 'open'::text, 'moving'::text, 'cancelling'::text, 'cancelled'::text, 'refused'::text])))
);
CREATE INDEX meetings_by_event ON public.meetings USING btree (connection_id, event_id) WHERE (event_id IS NOT NULL);
CREATE INDEX meetings_by_start ON public.meetings USING btree (organisation_id, starts_at, id);
CREATE INDEX meetings_of_client ON public.meetings USING btree (organisation_id, client_id, starts_at) WHERE (client_id IS NOT NULL);
CREATE INDEX meetings_of_person ON public.meetings USING btree (organisation_id, person_id, starts_at) WHERE (person_id IS NOT NULL);
CREATE INDEX meetings_series ON public.meetings USING btree (organisation_id, last_ends_at) WHERE (last_ends_at <> ends_at);
alter table meetings force row level security;
create policy organisation on meetings using (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text))) with check (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text)));

create table messenger_settings (
  organisation_id uuid not null,
  keep_messages_days integer,
  updated_at timestamp with time zone not null,
  listen_each_up_to integer,
  constraint messenger_settings_keep_messages_days_check CHECK (((keep_messages_days >= 1) AND (keep_messages_days <= 36500))),
  constraint messenger_settings_listen_each_up_to_check CHECK (((listen_each_up_to >= 0) AND (listen_each_up_to <= 10000))),
  constraint messenger_settings_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id),
  constraint messenger_settings_pkey PRIMARY KEY (organisation_id)
);
alter table messenger_settings force row level security;
create policy organisation on messenger_settings using (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text))) with check (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text)));

create table migrations (
  name text not null,
  checksum text not null,
  constraint migrations_pkey PRIMARY KEY (name)
);

create table notification_keys (
  id uuid not null,
  organisation_id uuid not null,
  connection_id uuid not null,
  certificate_pem text not null,
  secret_id uuid not null,
  made_at timestamp with time zone not null,
  constraint notification_keys_connection_id_fkey FOREIGN KEY (connection_id) REFERENCES connections(id),
  constraint notification_keys_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id),
  constraint notification_keys_pkey PRIMARY KEY (id),
  constraint notification_keys_secret_id_fkey FOREIGN KEY (secret_id) REFERENCES secrets(id)
);
CREATE INDEX notification_keys_in_order ON public.notification_keys USING btree (connection_id, made_at DESC);
alter table notification_keys force row level security;
create policy organisation on notification_keys using (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text))) with check (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text)));

create table one_time_tokens (
  hash bytea not null,
  organisation_id uuid not null,
  purpose text not null,
  subject uuid,
  data jsonb not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  constraint one_time_tokens_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id),
  constraint one_time_tokens_pkey PRIMARY KEY (hash)
);
CREATE INDEX one_time_tokens_by_subject ON public.one_time_tokens USING btree (organisation_id, purpose, subject);
alter table one_time_tokens force row level security;
create policy organisation on one_time_tokens using (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text))) with check (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text)));

create table operators (
  connection_id uuid not null,
  organisation_id uuid not null,
  operators jsonb not null,
  outside text,
  set_at timestamp with time zone not null,
  members jsonb,
  constraint operators_connection_id_fkey FOREIGN KEY (connection_id) REFERENCES connections(id),
  constraint operators_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id),
  constraint operators_pkey PRIMARY KEY (connection_id)
);
alter table operators force row level security;
create policy organisation on operators using (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text))) with check (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text)));

create table organisations (
  id uuid not null,
  name text not null,
  created_at timestamp with time zone not null,
  colour text,
  time_zone text,
  constraint organisations_pkey PRIMARY KEY (id)
);

create table outgoing_messages (
  id uuid not null,
  organisation_id uuid not null,
  conversation_id uuid not null,
  "position" bigint generated always as identity not null,
  account_id uuid not null,
  author_object_id text not null,
  author_name text not null,
  wish jsonb not null,
  state text not null,
  asked_at timestamp with time zone,
  message_id text,
  finding jsonb,
  created_at timestamp with time zone not null,
  constraint outgoing_messages_conversation_id_fkey FOREIGN KEY (conversation_id) REFERENCES conversations(id) ON DELETE CASCADE,
  constraint outgoing_messages_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id),
  constraint outgoing_messages_pkey PRIMARY KEY (id),
  constraint outgoing_messages_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'asked'::text, 'sent'::text, 'failed'::text])))
);
CREATE INDEX outgoing_messages_in_order ON public.outgoing_messages USING btree (conversation_id, "position") WHERE (state = ANY (ARRAY['waiting'::text, 'asked'::text]));
CREATE INDEX outgoing_messages_unsent ON public.outgoing_messages USING btree (conversation_id, created_at) WHERE (state <> 'sent'::text);
alter table outgoing_messages force row level security;
create policy organisation on outgoing_messages using (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text))) with check (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text)));

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
  email_key text default lower(email),
  sort_name text default folded(name),
  search_text text default folded(((((name || ' '::text) || COALESCE(email, ''::text)) || ' '::text) || replace((jsonb_path_query_array(fields, '$.*'::jsonpath))::text, '\"'::text, '"'::text))),
  matched_mail text,
  match_tenant_id text,
  match_origin text,
  match_rule jsonb,
  match_set_by text,
  match_lost text,
  match_lost_at timestamp with time zone,
  constraint people_audience_check CHECK ((audience = ANY (ARRAY['operator'::text, 'user'::text]))),
  constraint people_match_lost_check CHECK ((match_lost = ANY (ARRAY['deleted'::text, 'disabled'::text]))),
  constraint people_match_origin_check CHECK ((match_origin = ANY (ARRAY['rule'::text, 'manual'::text]))),
  constraint people_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id),
  constraint people_pkey PRIMARY KEY (id)
);
CREATE INDEX people_by_age ON public.people USING btree (organisation_id, created_at, id);
CREATE INDEX people_by_email ON public.people USING btree (email_key, organisation_id);
CREATE INDEX people_by_object ON public.people USING btree (organisation_id, object_id) WHERE (object_id IS NOT NULL);
CREATE INDEX people_by_sort_name ON public.people USING btree (organisation_id, sort_name, id);
alter table people force row level security;
create policy organisation on people using (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text))) with check (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text)));

create table recovery_codes (
  organisation_id uuid not null,
  user_id uuid not null,
  hash bytea not null,
  constraint recovery_codes_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id),
  constraint recovery_codes_pkey PRIMARY KEY (user_id, hash),
  constraint recovery_codes_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE
);
alter table recovery_codes force row level security;
create policy organisation on recovery_codes using (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text))) with check (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text)));

create table rooms (
  id uuid not null,
  organisation_id uuid not null,
  name text not null,
  archived_at timestamp with time zone,
  created_at timestamp with time zone not null,
  constraint rooms_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id),
  constraint rooms_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX rooms_by_name ON public.rooms USING btree (organisation_id, lower(name)) WHERE (archived_at IS NULL);
alter table rooms force row level security;
create policy organisation on rooms using (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text))) with check (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text)));

create table roster_sources (
  id uuid not null,
  organisation_id uuid not null,
  name text not null,
  url text not null,
  version text not null,
  page_size integer not null,
  sign_in text not null,
  token_url text,
  client_id text,
  scope text not null,
  secret_id uuid not null,
  created_at timestamp with time zone not null,
  constraint roster_sources_check CHECK (((sign_in = 'client'::text) = ((token_url IS NOT NULL) AND (client_id IS NOT NULL)))),
  constraint roster_sources_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id),
  constraint roster_sources_organisation_id_name_key UNIQUE (organisation_id, name),
  constraint roster_sources_pkey PRIMARY KEY (id),
  constraint roster_sources_secret_id_fkey FOREIGN KEY (secret_id) REFERENCES secrets(id),
  constraint roster_sources_sign_in_check CHECK ((sign_in = ANY (ARRAY['client'::text, 'token'::text]))),
  constraint roster_sources_version_check CHECK ((version = ANY (ARRAY['1.1'::text, '1.2'::text])))
);
alter table roster_sources force row level security;
create policy organisation on roster_sources using (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text))) with check (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text)));

create table rosters (
  id uuid not null,
  organisation_id uuid not null,
  source text not null,
  name text not null,
  state text not null,
  counts jsonb default '{}'::jsonb not null,
  problems jsonb default '[]'::jsonb not null,
  problem_count integer default 0 not null,
  file text,
  brought_by text not null,
  created_at timestamp with time zone not null,
  taken_at timestamp with time zone,
  source_id uuid,
  bytes bigint,
  set_files text[],
  is_base boolean default false not null,
  constraint rosters_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id),
  constraint rosters_pkey PRIMARY KEY (id),
  constraint rosters_source_check CHECK ((source = ANY (ARRAY['oneroster-csv'::text, 'oneroster-rest'::text, 'csv'::text, 'api'::text]))),
  constraint rosters_source_id_fkey FOREIGN KEY (source_id) REFERENCES roster_sources(id) ON DELETE SET NULL,
  constraint rosters_state_check CHECK ((state = ANY (ARRAY['reading'::text, 'taken'::text, 'refused'::text])))
);
CREATE INDEX rosters_by_age ON public.rosters USING btree (organisation_id, created_at DESC, id);
CREATE INDEX rosters_of_source ON public.rosters USING btree (source_id, created_at DESC) WHERE (source_id IS NOT NULL);
CREATE UNIQUE INDEX rosters_base ON public.rosters USING btree (organisation_id) WHERE is_base;
alter table rosters force row level security;
create policy organisation on rosters using (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text))) with check (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text)));

create table secrets (
  id uuid not null,
  organisation_id uuid not null,
  purpose text not null,
  sealed text not null,
  constraint secrets_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id),
  constraint secrets_pkey PRIMARY KEY (id)
);
alter table secrets force row level security;
create policy organisation on secrets using (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text))) with check (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text)));

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

create table services (
  id uuid not null,
  organisation_id uuid not null,
  slug text not null,
  wish jsonb not null,
  archived_at timestamp with time zone,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint services_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id),
  constraint services_organisation_id_slug_key UNIQUE (organisation_id, slug),
  constraint services_pkey PRIMARY KEY (id)
);
alter table services force row level security;
create policy organisation on services using (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text))) with check (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text)));

create table session_hosts (
  session_id uuid not null,
  organisation_id uuid not null,
  host_id uuid not null,
  block_from timestamp with time zone not null,
  block_to timestamp with time zone not null,
  blocks boolean not null,
  conflict_at timestamp with time zone,
  constraint one_session_a_host EXCLUDE USING gist (host_id WITH =, tstzrange(block_from, block_to) WITH &&) WHERE (blocks),
  constraint session_hosts_host_id_fkey FOREIGN KEY (host_id) REFERENCES hosts(id),
  constraint session_hosts_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id),
  constraint session_hosts_pkey PRIMARY KEY (session_id, host_id),
  constraint session_hosts_session_id_fkey FOREIGN KEY (session_id) REFERENCES appointment_sessions(id)
);
CREATE INDEX session_hosts_by_time ON public.session_hosts USING btree (host_id, block_to) WHERE blocks;
alter table session_hosts force row level security;
create policy organisation on session_hosts using (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text))) with check (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text)));

create table sessions (
  hash bytea not null,
  organisation_id uuid not null,
  actor text not null,
  scopes text[] not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  id uuid not null,
  user_id uuid,
  person_id uuid,
  key_id uuid,
  installation_key bytea,
  agent text not null,
  seen_at timestamp with time zone not null,
  constraint sessions_key_id_fkey FOREIGN KEY (key_id) REFERENCES api_keys(id) ON DELETE CASCADE,
  constraint sessions_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id),
  constraint sessions_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE,
  constraint sessions_pkey PRIMARY KEY (hash),
  constraint sessions_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE
);
CREATE INDEX sessions_by_user ON public.sessions USING btree (user_id);
CREATE UNIQUE INDEX sessions_by_id ON public.sessions USING btree (id);
alter table sessions force row level security;
create policy organisation on sessions using (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text))) with check (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text)));

create table setups (
  id uuid not null,
  organisation_id uuid not null,
  name text not null,
  cloud text not null,
  permission_set text not null,
  certificate text not null,
  secret_id uuid,
  trouble jsonb,
  connection_id uuid,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  operators jsonb,
  outside text,
  administrator text,
  multi_tenant boolean default false not null,
  constraint setups_connection_id_fkey FOREIGN KEY (connection_id) REFERENCES connections(id),
  constraint setups_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id),
  constraint setups_pkey PRIMARY KEY (id),
  constraint setups_secret_id_fkey FOREIGN KEY (secret_id) REFERENCES secrets(id)
);
CREATE INDEX setups_by_end ON public.setups USING btree (expires_at);
alter table setups force row level security;
create policy organisation on setups using (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text))) with check (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text)));

create table tombstone_keys (
  organisation_id uuid not null,
  secret_id uuid not null,
  constraint tombstone_keys_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id),
  constraint tombstone_keys_pkey PRIMARY KEY (organisation_id),
  constraint tombstone_keys_secret_id_fkey FOREIGN KEY (secret_id) REFERENCES secrets(id)
);
alter table tombstone_keys force row level security;
create policy organisation on tombstone_keys using (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text))) with check (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text)));

create table tombstones (
  organisation_id uuid not null,
  kind text not null,
  digest bytea not null,
  erased_at timestamp with time zone not null,
  constraint tombstones_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id),
  constraint tombstones_pkey PRIMARY KEY (organisation_id, kind, digest)
);
alter table tombstones force row level security;
create policy organisation on tombstones using (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text))) with check (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text)));

create table transcript_turns (
  organisation_id uuid not null,
  artifact_id uuid not null,
  "position" integer not null,
  speaker text,
  start_ms integer not null,
  end_ms integer not null,
  text text not null,
  said text not null,
  cues integer[] not null,
  constraint transcript_turns_artifact_id_fkey FOREIGN KEY (artifact_id) REFERENCES transcripts(artifact_id) ON DELETE CASCADE,
  constraint transcript_turns_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id),
  constraint transcript_turns_pkey PRIMARY KEY (artifact_id, "position")
);
alter table transcript_turns force row level security;
create policy organisation on transcript_turns using (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text))) with check (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text)));

create table transcript_words (
  organisation_id uuid not null,
  word text not null,
  artifact_id uuid not null,
  turns integer[] not null,
  constraint transcript_words_artifact_id_fkey FOREIGN KEY (artifact_id) REFERENCES transcripts(artifact_id) ON DELETE CASCADE,
  constraint transcript_words_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id),
  constraint transcript_words_pkey PRIMARY KEY (organisation_id, word, artifact_id)
);
CREATE INDEX transcript_words_by_transcript ON public.transcript_words USING btree (artifact_id);
alter table transcript_words force row level security;
create policy organisation on transcript_words using (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text))) with check (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text)));

create table transcripts (
  artifact_id uuid not null,
  organisation_id uuid not null,
  meeting_id uuid not null,
  language text,
  began_at timestamp with time zone not null,
  milliseconds integer not null,
  words integer not null,
  unread integer not null,
  speakers jsonb not null,
  names text not null,
  kept_at timestamp with time zone not null,
  constraint transcripts_artifact_id_fkey FOREIGN KEY (artifact_id) REFERENCES artifacts(id) ON DELETE CASCADE,
  constraint transcripts_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES meetings(id),
  constraint transcripts_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id),
  constraint transcripts_pkey PRIMARY KEY (artifact_id)
);
CREATE INDEX transcripts_by_meeting ON public.transcripts USING btree (meeting_id);
CREATE INDEX transcripts_by_time ON public.transcripts USING btree (organisation_id, began_at, artifact_id);
alter table transcripts force row level security;
create policy organisation on transcripts using (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text))) with check (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text)));

create table used_hand_overs (
  organisation_id uuid not null,
  key_id uuid not null,
  token_id text not null,
  expires_at timestamp with time zone not null,
  constraint used_hand_overs_key_id_fkey FOREIGN KEY (key_id) REFERENCES hand_over_keys(id) ON DELETE CASCADE,
  constraint used_hand_overs_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id),
  constraint used_hand_overs_pkey PRIMARY KEY (key_id, token_id)
);
alter table used_hand_overs force row level security;
create policy organisation on used_hand_overs using (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text))) with check (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text)));

create table users (
  id uuid not null,
  organisation_id uuid not null,
  name text not null,
  email text,
  roles jsonb not null,
  state text not null,
  password_hash text,
  second_factor_secret_id uuid,
  second_factor_step bigint,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  seen_at timestamp with time zone,
  refused_at timestamp with time zone,
  constraint users_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id),
  constraint users_pkey PRIMARY KEY (id),
  constraint users_second_factor_secret_id_fkey FOREIGN KEY (second_factor_secret_id) REFERENCES secrets(id),
  constraint users_state_check CHECK ((state = ANY (ARRAY['invited'::text, 'active'::text, 'suspended'::text])))
);
CREATE INDEX users_by_name ON public.users USING btree (organisation_id, name, id);
CREATE UNIQUE INDEX users_by_email ON public.users USING btree (organisation_id, lower(email));
alter table users force row level security;
create policy organisation on users using (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text))) with check (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text)));

create unlogged table watched_people (
  connection_id uuid not null,
  organisation_id uuid not null,
  object_id text not null,
  looked_at timestamp with time zone not null,
  told jsonb,
  stamp text,
  told_at timestamp with time zone,
  version integer default 0 not null,
  constraint watched_people_connection_id_fkey FOREIGN KEY (connection_id) REFERENCES connections(id) ON DELETE CASCADE,
  constraint watched_people_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id),
  constraint watched_people_pkey PRIMARY KEY (connection_id, object_id)
);
alter table watched_people force row level security;
create policy organisation on watched_people using (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text))) with check (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text)));

create table webhook_attempts (
  id uuid not null,
  organisation_id uuid not null,
  delivery_id uuid not null,
  at timestamp with time zone not null,
  request_headers jsonb not null,
  status integer,
  answer_headers jsonb,
  answer text,
  milliseconds integer not null,
  error text,
  constraint webhook_attempts_delivery_id_fkey FOREIGN KEY (delivery_id) REFERENCES webhook_deliveries(id) ON DELETE CASCADE,
  constraint webhook_attempts_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id),
  constraint webhook_attempts_pkey PRIMARY KEY (id)
);
CREATE INDEX webhook_attempts_by_delivery ON public.webhook_attempts USING btree (delivery_id, at);
alter table webhook_attempts force row level security;
create policy organisation on webhook_attempts using (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text))) with check (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text)));

create table webhook_deliveries (
  id uuid not null,
  organisation_id uuid not null,
  endpoint_id uuid not null,
  sequence bigint not null,
  fact text not null,
  about text not null,
  body text not null,
  test boolean not null,
  state text not null,
  due_at timestamp with time zone,
  attempts integer not null,
  created_at timestamp with time zone not null,
  constraint webhook_deliveries_endpoint_id_fkey FOREIGN KEY (endpoint_id) REFERENCES webhook_endpoints(id) ON DELETE CASCADE,
  constraint webhook_deliveries_endpoint_id_sequence_key UNIQUE (endpoint_id, sequence),
  constraint webhook_deliveries_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id),
  constraint webhook_deliveries_pkey PRIMARY KEY (id),
  constraint webhook_deliveries_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'delivered'::text, 'failed'::text, 'held'::text])))
);
CREATE INDEX webhook_deliveries_by_age ON public.webhook_deliveries USING btree (created_at);
CREATE INDEX webhook_deliveries_by_subject ON public.webhook_deliveries USING btree (organisation_id, about);
CREATE INDEX webhook_deliveries_due ON public.webhook_deliveries USING btree (due_at) WHERE (state = 'waiting'::text);
CREATE INDEX webhook_deliveries_due_by_endpoint ON public.webhook_deliveries USING btree (endpoint_id, due_at) WHERE (state = 'waiting'::text);
alter table webhook_deliveries force row level security;
create policy organisation on webhook_deliveries using (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text))) with check (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text)));

create table webhook_endpoints (
  id uuid not null,
  organisation_id uuid not null,
  url text not null,
  description text not null,
  facts text[] not null,
  contact text,
  state text not null,
  disabled_because text,
  secret_id uuid not null,
  old_secret_id uuid,
  old_secret_until timestamp with time zone,
  sequence bigint not null,
  failing_since timestamp with time zone,
  failures integer not null,
  quiet_until timestamp with time zone,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint webhook_endpoints_disabled_because_check CHECK ((disabled_because = ANY (ARRAY['asked'::text, 'gone'::text, 'failing'::text]))),
  constraint webhook_endpoints_old_secret_id_fkey FOREIGN KEY (old_secret_id) REFERENCES secrets(id),
  constraint webhook_endpoints_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id),
  constraint webhook_endpoints_pkey PRIMARY KEY (id),
  constraint webhook_endpoints_secret_id_fkey FOREIGN KEY (secret_id) REFERENCES secrets(id),
  constraint webhook_endpoints_state_check CHECK ((state = ANY (ARRAY['enabled'::text, 'disabled'::text])))
);
CREATE INDEX webhook_endpoints_by_age ON public.webhook_endpoints USING btree (organisation_id, created_at, id);
alter table webhook_endpoints force row level security;
create policy organisation on webhook_endpoints using (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text))) with check (((organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'everything'::text)));
