-- Who may enter: staff with roles, their ways to sign in, keys for programs, and visitors.

create table users (
  id uuid primary key,
  organisation_id uuid not null references organisations,
  name text not null,
  email text,
  roles jsonb not null,
  state text not null check (state in ('invited', 'active', 'suspended')),
  password_hash text,
  second_factor_secret_id uuid references secrets,
  -- The last time step whose code was used: a code seen over somebody's shoulder is good once.
  second_factor_step bigint,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  seen_at timestamptz,
  -- When a refused sign-in was last put on record: at most once a minute.
  refused_at timestamptz
);
create unique index users_by_email on users (organisation_id, lower(email));
create index users_by_name on users (organisation_id, name, id);
call keep_to_organisation('users');

create table recovery_codes (
  organisation_id uuid not null references organisations,
  user_id uuid not null references users on delete cascade,
  hash bytea not null,
  primary key (user_id, hash)
);
call keep_to_organisation('recovery_codes');

create table identity_providers (
  id uuid primary key,
  organisation_id uuid not null references organisations,
  name text not null,
  issuer text not null,
  client_id text not null,
  secret_id uuid not null references secrets,
  audience text not null check (audience in ('staff', 'visitors')),
  claims jsonb not null,
  created_at timestamptz not null
);
create unique index identity_providers_by_client on identity_providers (organisation_id, issuer, client_id, audience);
call keep_to_organisation('identity_providers');

-- Who somebody is at an issuer. An issuer and its subject name one of ours, one of the staff and one visitor at most; an
-- e-mail address never does.
create table identities (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisations,
  issuer text not null,
  subject text not null,
  user_id uuid references users on delete cascade,
  person_id uuid references people on delete cascade,
  linked_at timestamptz not null,
  check ((user_id is null) <> (person_id is null))
);
create unique index identities_of_staff on identities (organisation_id, issuer, subject) where user_id is not null;
create unique index identities_of_visitors on identities (organisation_id, issuer, subject) where person_id is not null;
create index identities_by_user on identities (user_id);
create index identities_by_person on identities (person_id);
call keep_to_organisation('identities');

drop table sign_in_links;
create table one_time_tokens (
  hash bytea primary key,
  organisation_id uuid not null references organisations,
  purpose text not null,
  subject uuid,
  data jsonb not null,
  created_at timestamptz not null,
  expires_at timestamptz not null
);
create index one_time_tokens_by_subject on one_time_tokens (organisation_id, purpose, subject);
call keep_to_organisation('one_time_tokens');

delete from sessions;
alter table sessions
  add column id uuid not null,
  add column user_id uuid references users on delete cascade,
  add column person_id uuid references people on delete cascade,
  add column key_id uuid references api_keys on delete cascade,
  -- The digest of the installation's own key, where that began the session: with another key it is no longer good.
  add column installation_key bytea,
  add column agent text not null,
  add column seen_at timestamptz not null;
create unique index sessions_by_id on sessions (id);
create index sessions_by_user on sessions (user_id);

alter table api_keys
  add column hint text not null,
  add column created_by text not null,
  add column expires_at timestamptz,
  add column used_at timestamptz;
-- The log tells who acted by the name of a key.
create unique index api_keys_by_name on api_keys (organisation_id, lower(name));

-- Bad passwords and codes, by account and by address, in milliseconds of the machine's own time.
create unlogged table guesses (
  name bytea primary key,
  bad integer not null,
  last_at double precision not null
);

-- From where which account was signed in to, digested. Whoever guesses elsewhere does not keep its owner waiting there.
create table familiar_addresses (
  name bytea primary key,
  seen_at double precision not null
);

-- Mails that were asked for within an hour, by account and by address. Counted apart from guesses.
create unlogged table mails_asked (
  name bytea primary key,
  asked integer not null,
  began_at double precision not null
);

create table hand_over_keys (
  id uuid primary key,
  organisation_id uuid not null references organisations,
  name text not null,
  secret_id uuid not null references secrets,
  created_at timestamptz not null
);
-- People are known by the name of the key that handed them over.
create unique index hand_over_keys_by_name on hand_over_keys (organisation_id, lower(name));
call keep_to_organisation('hand_over_keys');

-- Hand-overs that were used, until they would have expired anyway.
create table used_hand_overs (
  organisation_id uuid not null references organisations,
  key_id uuid not null references hand_over_keys on delete cascade,
  token_id text not null,
  expires_at timestamptz not null,
  primary key (key_id, token_id)
);
call keep_to_organisation('used_hand_overs');

alter table organisations add column colour text;

-- Each caller has their own Idempotency-Keys. Those kept before are taken to be of the key of the settings, as most are.
alter table idempotency_keys add column caller text not null default 'key:bootstrap';
alter table idempotency_keys
  alter column caller drop default,
  drop constraint idempotency_keys_pkey,
  add primary key (organisation_id, caller, key);
