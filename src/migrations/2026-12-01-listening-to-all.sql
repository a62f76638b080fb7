-- Up to how many accounts Microsoft announces the chats of each; beyond, those of the whole tenant. No number: as the house has it.
alter table messenger_settings add column listen_each_up_to integer check (listen_each_up_to between 0 and 10000);

-- Chats of the tenant that were found to be nobody's here. Nothing of them is kept but a digest of their id, for a day,
-- so that Microsoft is asked once who is in them.
create table foreign_chats (
  connection_id uuid not null references connections on delete cascade,
  organisation_id uuid not null references organisations,
  chat_digest bytea not null,
  judged_at timestamptz not null,
  primary key (connection_id, chat_digest)
);
create index foreign_chats_by_age on foreign_chats (connection_id, judged_at);
call keep_to_organisation('foreign_chats');
