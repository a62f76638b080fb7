-- What each live test of a connection last came to; the subject is a permission, a login, or empty for the connection itself.
create table connection_findings (
  organisation_id uuid not null references organisations,
  connection_id uuid not null references connections,
  probe text not null,
  subject text not null,
  outcome jsonb not null,
  since timestamptz not null,
  checked_at timestamptz not null,
  primary key (connection_id, probe, subject)
);
call keep_to_organisation('connection_findings');

-- When Parley tries again by itself.
alter table connections add column diagnose_at timestamptz;
