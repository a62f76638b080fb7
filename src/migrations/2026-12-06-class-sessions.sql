-- When a class meets: as its roster or a program says, and the event that stands for it in a calendar at Microsoft.
create table class_sessions (
  id uuid primary key,
  organisation_id uuid not null references organisations,
  class_id uuid not null references classes on delete cascade,
  -- What whoever brought it calls it, once in its class.
  key text not null,
  -- {"title", "start", "end", "timeZone", "location", "online"}: by the clocks on the wall of an IANA zone.
  wish jsonb not null,
  is_cancelled boolean not null,
  -- Nobody names it any more; it goes once its event is gone.
  is_removed boolean not null default false,
  begins_at timestamptz not null,
  ends_at timestamptz not null,
  revision integer not null,
  -- Up to which revision the calendar was brought; none is 0.
  settled_revision integer not null default 0,
  -- Since when an event may stand, and in which calendar: {"kind": "group" or "mailbox", "id"}.
  asked_at timestamptz,
  calendar jsonb,
  -- Counts up whenever the event has to be another one, since Microsoft may show one that is gone under its old name.
  generation integer not null default 0,
  event_id text,
  -- What the event was last known to say: {"title", "starts", "ends", "location", "online"}.
  written jsonb,
  join_url text,
  -- What somebody did to it in Outlook, and when that was found and put right: {"what", "at"}.
  restored jsonb,
  finding jsonb,
  -- When there is something to do about it; nothing is to be done where it is null.
  due_at timestamptz,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  unique (class_id, key),
  check ((asked_at is null) = (calendar is null)),
  check (event_id is null or asked_at is not null)
);
create index class_sessions_by_time on class_sessions (class_id, begins_at, id);
create index class_sessions_due on class_sessions (organisation_id, due_at) where due_at is not null;
create index class_sessions_standing on class_sessions (organisation_id, ends_at) where event_id is not null;
call keep_to_organisation('class_sessions');
