-- Connections that an administrator of Microsoft's is to make on a machine of theirs, joined to this server by a token.
create table setups (
  id uuid primary key,
  organisation_id uuid not null references organisations,
  name text not null,
  cloud text not null,
  permission_set text not null,
  certificate text not null,
  -- The private key, sealed; gone once a connection has it.
  secret_id uuid references secrets,
  trouble jsonb,
  connection_id uuid references connections,
  created_at timestamptz not null,
  expires_at timestamptz not null
);
call keep_to_organisation('setups');
create index setups_by_end on setups (expires_at);
