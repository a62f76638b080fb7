-- What an organisation switched on or off of what Parley can do; what it never chose is not here.
create table abilities (
  organisation_id uuid not null references organisations,
  key text not null,
  is_on boolean not null,
  changed_at timestamptz not null,
  primary key (organisation_id, key)
);
call keep_to_organisation('abilities');

alter table connections
  -- Whose list of permissions the connection asks for.
  add column permission_set text not null default 'least',
  -- What Microsoft last showed that the app holds.
  add column granted jsonb;
