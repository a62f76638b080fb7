-- How an organisation holds its meetings; without a row, as the contract says.
create table meeting_settings (
  organisation_id uuid primary key references organisations,
  lane text not null check (lane in ('calendar', 'standalone')),
  organiser text not null check (organiser in ('named', 'mailbox', 'operator')),
  -- The mailbox by login, as somebody wrote it, and who that is: never an old id beside a new login.
  organiser_login text,
  organiser_object_id text,
  organiser_name text,
  organiser_finding jsonb,
  organiser_rules jsonb not null,
  invitations text not null check (invitations in ('outlook', 'parley')),
  download_recordings boolean not null,
  show_in_portal boolean not null,
  keep_artifacts_days integer check (keep_artifacts_days > 0),
  updated_at timestamptz not null,
  check (organiser <> 'mailbox' or organiser_login is not null),
  check (organiser_object_id is null or organiser_login is not null)
);
call keep_to_organisation('meeting_settings');
