-- What Microsoft was asked about a meeting and what it answered; no bodies, no tokens.
create table meeting_exchanges (
  id bigint generated always as identity primary key,
  organisation_id uuid not null references organisations,
  meeting_id uuid not null references meetings,
  at timestamptz not null,
  operation text not null check (operation in ('create', 'move', 'cancel', 'options')),
  method text not null,
  -- The path with {} in place of every id.
  path text not null,
  -- Absent where no answer came.
  status integer,
  code text,
  request_id text
);
call keep_to_organisation('meeting_exchanges');
create index meeting_exchanges_of_meeting on meeting_exchanges (meeting_id, id desc);
