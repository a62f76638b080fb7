-- Who was in a meeting, read out of the attendance reports that Microsoft keeps.
create table attendance_reports (
  -- The artifact that it was read from.
  artifact_id uuid primary key references artifacts on delete cascade,
  organisation_id uuid not null references organisations,
  meeting_id uuid not null references meetings,
  began_at timestamptz not null,
  ended_at timestamptz not null,
  kept_at timestamptz not null
);
create index attendance_reports_by_meeting on attendance_reports (meeting_id);
call keep_to_organisation('attendance_reports');

-- As Microsoft tells them: a record for each person and, where they came by several devices, perhaps for each device.
create table attendance_records (
  organisation_id uuid not null references organisations,
  artifact_id uuid not null references attendance_reports on delete cascade,
  position integer not null,
  -- Object id of somebody of a tenant; null for those who only gave a name.
  identity text,
  name text,
  email text,
  role text,
  total_seconds integer not null,
  -- [[joined, left]], as instants.
  intervals jsonb not null,
  primary key (artifact_id, position)
);
create index attendance_records_by_email on attendance_records (organisation_id, lower(email));
call keep_to_organisation('attendance_records');
