-- How long messages are kept here; no row: as long as the server runs.
create table messenger_settings (
  organisation_id uuid primary key references organisations,
  keep_messages_days integer check (keep_messages_days between 1 and 36500),
  updated_at timestamptz not null
);
call keep_to_organisation('messenger_settings');

-- What was erased here stays known by its id, so that Microsoft telling it again does not bring it back. By whom and why
-- only where somebody did it; else it was kept for as long as the settings say.
alter table chat_messages add column erased_at timestamptz;
alter table chat_messages add column erased_by text;
alter table chat_messages add column erased_because text;
create index chat_messages_by_age on chat_messages (organisation_id, created_at) where erased_at is null;
