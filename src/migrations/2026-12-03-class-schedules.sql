-- When classes are synchronised by themselves.
create table class_schedules (
  id uuid primary key,
  organisation_id uuid not null references organisations,
  name text not null,
  -- Minute, hour, day of the month, month, day of the week, by the clock of the zone.
  cron text not null,
  -- An IANA time zone; the organisation's, where none is named.
  zone text,
  is_active boolean not null,
  -- Only between these times of day is anything begun, such as 22:00 and 06:00; always, where none are named.
  window_from time,
  window_to time,
  next_at timestamptz,
  last_plan uuid references class_plans on delete set null,
  last_at timestamptz,
  created_at timestamptz not null,
  unique (organisation_id, name),
  check ((window_from is null) = (window_to is null))
);
call keep_to_organisation('class_schedules');
