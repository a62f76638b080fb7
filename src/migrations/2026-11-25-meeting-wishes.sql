-- What a meeting may be wished to be beyond time and people; see meetings/contract.ts.
alter table meetings
  -- How often it was opened anew after it was deleted in Outlook; each time is another event to Microsoft.
  add column generation integer not null default 0,
  -- What those invited are told when it is cancelled.
  add column cancellation_comment text,
  -- The options of the online meeting as Microsoft has them, and what keeps the wished ones from it.
  add column furnished jsonb,
  add column options_finding jsonb,
  -- The end of a series' last occurrence; of a single meeting its end.
  add column last_ends_at timestamptz,
  add column client_id uuid references clients,
  add column person_id uuid references people on delete set null;
update meetings set
  last_ends_at = ends_at,
  wish = wish || '{"options": {}, "invitations": "outlook"}'::jsonb,
  settled_wish = settled_wish || '{"options": {}, "invitations": "outlook"}'::jsonb;
alter table meetings alter column last_ends_at set not null;
create index meetings_of_client on meetings (organisation_id, client_id, starts_at) where client_id is not null;
create index meetings_of_person on meetings (organisation_id, person_id, starts_at) where person_id is not null;

-- The entry of a timeline that stands for a meeting moves with it.
create index interactions_of_meeting on interactions (meeting_id) where meeting_id is not null;
alter table interactions add column cancelled boolean not null default false;
