-- Microsoft accounts in whose name Parley may act.
create table accounts (
  id uuid primary key,
  organisation_id uuid not null references organisations,
  connection_id uuid not null references connections,
  -- Whose own it is; null for the one that the organisation itself works by.
  user_id uuid references users on delete cascade,
  object_id text not null,
  principal_name text not null,
  display_name text not null,
  -- Delegated permissions that the newest token holds.
  scopes text[] not null,
  secret_id uuid not null references secrets,
  -- Whether it lasts beyond its hour without anybody.
  lasting boolean not null,
  -- When the access token ends.
  expires_at timestamptz not null,
  state text not null check (state in ('connected', 'reconnect')),
  finding jsonb,
  outlook_zone text,
  zone_source text check (zone_source in ('mailbox', 'chosen')),
  connected_at timestamptz not null,
  checked_at timestamptz,
  check ((outlook_zone is null) = (zone_source is null))
);
create unique index accounts_one_each on accounts (connection_id, user_id) nulls not distinct;
create index accounts_by_login on accounts (organisation_id, principal_name, id);
create index accounts_by_user on accounts (user_id);
call keep_to_organisation('accounts');

-- By which clock the organisation plans; null until somebody says so.
alter table organisations add column time_zone text;
