-- Pictures and files that people attach to what they write in Teams chats.
create table chat_uploads (
  id uuid primary key,
  organisation_id uuid not null references organisations,
  conversation_id uuid not null references conversations on delete cascade,
  -- The message that it goes along with; nothing before somebody writes it, and once nobody wants it.
  outgoing_id uuid references outgoing_messages on delete set null,
  -- Its place among what goes along with that message.
  place integer not null default 0,
  name text not null,
  -- What it is by its content, with its size; nothing while it arrives.
  type text,
  bytes integer,
  -- Shown in the message, or laid into its author's OneDrive.
  kind text not null check (kind in ('picture', 'file')),
  uploaded_by text not null,
  -- What it is called in OneDrive, where it is decided before Microsoft is asked; and where its bytes are taken.
  drive_name text,
  address_id uuid references secrets,
  laid_bytes integer not null default 0,
  -- Microsoft's own id there, the GUID by which a message names it, its address; once all of it is there.
  item_id text,
  guid text,
  url text,
  shared_at timestamptz,
  created_at timestamptz not null
);
create index chat_uploads_of on chat_uploads (outgoing_id, place) where outgoing_id is not null;
create index chat_uploads_unwanted on chat_uploads (created_at) where outgoing_id is null;
call keep_to_organisation('chat_uploads');
