-- Whom Parley may act for through a connection; a connection that is not here was never told.
create table operators (
  connection_id uuid primary key references connections,
  organisation_id uuid not null references organisations,
  operators jsonb not null,
  -- Somebody who is not one of them, by whom can be tried whether Microsoft keeps Parley to them.
  outside text,
  set_at timestamptz not null
);
call keep_to_organisation('operators');
