-- The calendar file that goes with a mail: {"method": "REQUEST", "content": "BEGIN:VCALENDAR…"}.
alter table mails add column calendar jsonb;

-- Who organises, as a calendar file names them.
alter table meetings add column organiser_address text;

-- What those whom Parley invites were told last, so that each is told of what is new, and of an end.
create table meeting_invitations (
  organisation_id uuid not null references organisations,
  meeting_id uuid not null references meetings,
  email_key text not null,
  email text not null,
  name text,
  -- RFC 5545: rises with each change.
  sequence integer not null,
  -- Of what was told; the same is told once.
  digest text not null,
  cancelled boolean not null,
  told_at timestamptz not null,
  primary key (meeting_id, email_key)
);
call keep_to_organisation('meeting_invitations');
