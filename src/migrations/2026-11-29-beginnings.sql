-- Chats that are to be begun in Teams in somebody's name, written down before Microsoft is asked: it makes a second group
-- for whoever asks twice.
create table conversation_beginnings (
  id uuid primary key,
  organisation_id uuid not null references organisations,
  connection_id uuid not null references connections,
  account_id uuid not null,
  author_object_id text not null,
  author_name text not null,
  kind text not null check (kind in ('oneOnOne', 'group')),
  topic text,
  -- Everybody in it, whoever begins it among them.
  people jsonb not null,
  -- What is written first.
  text text,
  state text not null check (state in ('waiting', 'asked', 'begun', 'failed')),
  asked_at timestamptz,
  -- What Microsoft made of it.
  thread_id text,
  conversation_id uuid references conversations on delete cascade,
  finding jsonb,
  created_at timestamptz not null
);
create index conversation_beginnings_by_author on conversation_beginnings (connection_id, author_object_id, created_at);
call keep_to_organisation('conversation_beginnings');
