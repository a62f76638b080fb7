-- Text as people look for it: whatever its capitals and accents.
create function folded(value text) returns text
  language sql immutable parallel safe
  return regexp_replace(normalize(lower(value), nfkd), '[\u0300-\u036f]', '', 'g');

-- Row-level security keeps functions that might tell what they see away from indexes; equality of kept columns may use them.
alter table people add column email_key text generated always as (lower(email)) stored;
alter table people add column sort_name text generated always as (folded(name)) stored;
alter table people add column search_text text generated always as (
  folded(name || ' ' || coalesce(email, '') || ' '
    || replace(jsonb_path_query_array(fields, '$.*')::text, '\"', '"'))) stored;
create index people_by_email on people (email_key, organisation_id);
create index people_by_sort_name on people (organisation_id, sort_name, id);
create index people_by_age on people (organisation_id, created_at, id);
create index people_by_object on people (organisation_id, object_id) where object_id is not null;
drop index people_by_name;

create table clients (
  id uuid primary key,
  organisation_id uuid not null references organisations,
  name text not null,
  external_id text,
  -- The address of the place itself: what is written to while nobody there is the one to write to.
  default_email text,
  fields jsonb not null,
  archived_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  sort_name text generated always as (folded(name)) stored,
  search_text text generated always as (
    folded(name || ' ' || coalesce(external_id, '') || ' ' || coalesce(default_email, '') || ' '
      || replace(jsonb_path_query_array(fields, '$.*')::text, '\"', '"'))) stored
);
create unique index clients_by_external_id on clients (organisation_id, external_id) where external_id is not null;
create index clients_by_sort_name on clients (organisation_id, sort_name, id);
create index clients_by_age on clients (organisation_id, created_at, id);
call keep_to_organisation('clients');

create table contacts (
  id uuid primary key,
  organisation_id uuid not null references organisations,
  client_id uuid not null references clients,
  person_id uuid not null references people,
  title text,
  is_primary boolean not null,
  created_at timestamptz not null,
  unique (client_id, person_id)
);
create unique index contacts_one_primary on contacts (client_id) where is_primary;
create index contacts_of_person on contacts (person_id);
call keep_to_organisation('contacts');

create table interactions (
  id uuid primary key,
  organisation_id uuid not null references organisations,
  kind text not null,
  at timestamptz not null,
  title text not null,
  text text not null,
  client_id uuid references clients,
  person_id uuid references people,
  meeting_id uuid,
  recorded_by text not null,
  created_at timestamptz not null
);
create index interactions_of_client on interactions (organisation_id, client_id, at, id) where client_id is not null;
create index interactions_of_person on interactions (organisation_id, person_id, at, id) where person_id is not null;
call keep_to_organisation('interactions');

create table imports (
  id uuid primary key,
  organisation_id uuid not null references organisations,
  kind text not null check (kind in ('people', 'clients', 'contacts')),
  state text not null check (state in ('running', 'finished')),
  plan jsonb not null,
  -- The file as text, until its last row is done.
  content text,
  total integer not null,
  done integer not null,
  counts jsonb not null,
  problems jsonb not null,
  created_by text not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  finished_at timestamptz
);
create index imports_by_age on imports (organisation_id, created_at, id);
call keep_to_organisation('imports');
