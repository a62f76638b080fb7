-- What can be booked, by whom it is held, and what was booked.
create extension if not exists btree_gist;

create table rooms (
  id uuid primary key,
  organisation_id uuid not null references organisations,
  name text not null,
  archived_at timestamptz,
  created_at timestamptz not null
);
create unique index rooms_by_name on rooms (organisation_id, lower(name)) where archived_at is null;
call keep_to_organisation('rooms');

-- Times at which nobody of the organisation can be booked.
create table closures (
  id uuid primary key,
  organisation_id uuid not null references organisations,
  name text not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  created_at timestamptz not null,
  check (ends_at > starts_at)
);
create index closures_by_end on closures (organisation_id, ends_at);
call keep_to_organisation('closures');

create table hosts (
  id uuid primary key,
  organisation_id uuid not null references organisations,
  -- Nobody, once they were erased.
  person_id uuid references people,
  priority integer not null,
  -- Working hours by the clock on the wall, with the zone.
  availability jsonb not null,
  -- Of the address of their calendar feed; each renewal ends the address before. None was given out of the first.
  feed_revision integer not null default 0,
  archived_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (organisation_id, person_id)
);
call keep_to_organisation('hosts');

-- What Outlook showed of a host's calendar: stretches that are taken, in minutes since the epoch.
create table host_calendars (
  host_id uuid primary key references hosts,
  organisation_id uuid not null references organisations,
  from_at timestamptz not null,
  to_at timestamptz not null,
  busy jsonb not null,
  -- Nothing, where it was never read, or has to be read again.
  read_at timestamptz,
  -- Why it could not be read the last time somebody tried.
  finding jsonb,
  tried_at timestamptz not null
);
call keep_to_organisation('host_calendars');

create table services (
  id uuid primary key,
  organisation_id uuid not null references organisations,
  slug text not null,
  wish jsonb not null,
  archived_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (organisation_id, slug)
);
call keep_to_organisation('services');

-- A time at which hosts meet whoever has booked it: one person, or a group. It blocks while anybody has a seat.
create table appointment_sessions (
  id uuid primary key,
  organisation_id uuid not null references organisations,
  service_id uuid not null references services,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  -- With the service's buffers.
  block_from timestamptz not null,
  block_to timestamptz not null,
  blocks boolean not null,
  seats integer not null,
  taken integer not null,
  room_id uuid references rooms,
  place jsonb not null,
  -- Rises with each change of what its calendar entries say.
  revision integer not null,
  -- Whether a Teams meeting is wanted for it, and what became of that.
  meeting_wanted boolean not null,
  meeting_id uuid references meetings,
  meeting_finding jsonb,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  check (taken between 0 and seats),
  check (blocks = (taken > 0)),
  check (block_from <= starts_at and starts_at < ends_at and ends_at <= block_to),
  constraint one_session_a_room exclude using gist
    (room_id with =, tstzrange(block_from, block_to) with &&) where (blocks and room_id is not null)
);
create index appointment_sessions_by_time on appointment_sessions (organisation_id, block_to) where blocks;
create index appointment_sessions_of_service on appointment_sessions (service_id, starts_at) where blocks;
create index appointment_sessions_of_meeting on appointment_sessions (meeting_id) where meeting_id is not null;
call keep_to_organisation('appointment_sessions');

-- The judge of double bookings: whatever anybody believed before, a host is in one place at a time.
create table session_hosts (
  session_id uuid not null references appointment_sessions,
  organisation_id uuid not null references organisations,
  host_id uuid not null references hosts,
  block_from timestamptz not null,
  block_to timestamptz not null,
  blocks boolean not null,
  primary key (session_id, host_id),
  constraint one_session_a_host exclude using gist
    (host_id with =, tstzrange(block_from, block_to) with &&) where (blocks)
);
create index session_hosts_by_time on session_hosts (host_id, block_to) where blocks;
call keep_to_organisation('session_hosts');

create table appointments (
  id uuid primary key,
  organisation_id uuid not null references organisations,
  service_id uuid not null references services,
  session_id uuid not null references appointment_sessions,
  state text not null check (state in ('held', 'pending', 'confirmed', 'declined', 'cancelled', 'expired')),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  -- How long a hold is kept.
  expires_at timestamptz,
  -- Nobody is known yet while it is held.
  customer_name text,
  customer_email text,
  customer_email_key text generated always as (lower(customer_email)) stored,
  customer_phone text,
  customer_zone text,
  person_id uuid references people,
  client_id uuid references clients,
  answers jsonb not null,
  -- Rises with each change of what the customer is told.
  revision integer not null,
  comment text,
  ended_by text check (ended_by in ('customer', 'staff')),
  attendance text check (attendance in ('attended', 'late', 'absent')),
  outcome text,
  booked_by text not null,
  decided_by text,
  decided_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  check ((state = 'held') = (expires_at is not null)),
  check (state in ('held', 'expired') or customer_name is not null)
);
create index appointments_by_start on appointments (organisation_id, starts_at, id);
create index appointments_of_session on appointments (session_id);
create index appointments_of_person on appointments (person_id) where person_id is not null;
create index appointments_of_client on appointments (client_id) where client_id is not null;
create index appointments_of_address on appointments (organisation_id, customer_email_key) where customer_email is not null;
create index appointments_held on appointments (expires_at) where state = 'held';
call keep_to_organisation('appointments');

-- What staff write about an appointment for one another; its customer never sees it.
create table appointment_notes (
  id uuid primary key,
  organisation_id uuid not null references organisations,
  appointment_id uuid not null references appointments,
  text text not null,
  written_by text not null,
  created_at timestamptz not null
);
create index appointment_notes_of on appointment_notes (appointment_id, created_at);
call keep_to_organisation('appointment_notes');

-- What everybody was told last of an appointment, so that each is told what is new, once.
create table appointment_tellings (
  appointment_id uuid not null references appointments,
  organisation_id uuid not null references organisations,
  -- customer, or host/<id>
  recipient text not null,
  -- How they know the appointment to be.
  state text not null check (state in ('pending', 'confirmed', 'declined', 'cancelled')),
  -- Of all else that they know of it.
  digest text not null,
  -- The UID of its calendar entry: the appointment's id, or, for a host, the session's.
  entry uuid not null,
  -- Whether a calendar file of ours put it into their calendar.
  in_calendar boolean not null,
  -- Rises with all that a recipient is told; a host has one entry for all appointments of a session.
  sequence integer not null,
  told_at timestamptz not null,
  primary key (appointment_id, recipient)
);
create index appointment_tellings_of_host on appointment_tellings (organisation_id, recipient, sequence)
  where recipient <> 'customer';
call keep_to_organisation('appointment_tellings');
