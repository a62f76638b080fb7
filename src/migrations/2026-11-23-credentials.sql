-- How a connection proves itself over time: one credential is in use, one may be coming, others are on their way out.

create table connection_credentials (
  id uuid primary key,
  organisation_id uuid not null references organisations,
  connection_id uuid not null references connections,
  kind text not null check (kind in ('secret', 'certificate', 'federated')),
  -- The client secret, or the private key that belongs to the certificate.
  secret_id uuid references secrets,
  certificate text,
  -- What Microsoft calls it, where that is known.
  key_id text,
  starts_at timestamptz,
  -- Null where nobody could tell when it ends.
  expires_at timestamptz,
  state text not null check (state in ('coming', 'in-use', 'retiring')),
  -- When Microsoft was last asked to take it; kept before asking, so that it is not asked twice after a crash.
  asked_at timestamptz,
  -- Why it cannot be renewed without a person.
  finding jsonb,
  -- Of which end was warned: days before it, 0 once it is over.
  warned integer,
  -- From when on an old one is not needed any more.
  retires_at timestamptz,
  created_at timestamptz not null,
  check ((kind = 'federated') = (secret_id is null)),
  check ((kind = 'certificate') = (certificate is not null))
);
create unique index connection_credentials_one_in_use on connection_credentials (connection_id) where state = 'in-use';
create unique index connection_credentials_one_coming on connection_credentials (connection_id) where state = 'coming';
create index connection_credentials_by_connection on connection_credentials (connection_id);
call keep_to_organisation('connection_credentials');

-- The app registration's own id, by which an app proves itself when it changes its keys.
alter table connections add column application_object_id text;

select set_config('app.scope', 'everything', true);
insert into connection_credentials (id, organisation_id, connection_id, kind, secret_id, certificate, state, created_at)
  select gen_random_uuid(), organisation_id, id, credential_kind, credential_secret_id, certificate, 'in-use', created_at
  from connections;
-- From now on each connection's credential is looked after; this is the first look.
insert into due_work (id, organisation_id, job, data, key, due_at, attempts)
  select gen_random_uuid(), organisation_id, 'connection.keep-credential', jsonb_build_object('id', id), id, created_at, 0
  from connections where state <> 'retired';
select set_config('app.scope', '', true);

alter table connections drop column credential_kind, drop column credential_secret_id, drop column certificate;
