-- Teams chats of accounts that are connected, and what was written in them.
create table conversations (
  id uuid primary key,
  organisation_id uuid not null references organisations,
  connection_id uuid not null references connections,
  -- Microsoft's own id of the chat.
  thread_id text not null,
  kind text not null check (kind in ('oneOnOne', 'group', 'meeting', 'unknown')),
  topic text,
  -- Where Teams shows it.
  web_url text,
  last_message_at timestamptz,
  -- When Microsoft was last asked what it is called and who is in it; never, while nobody was answered yet.
  acquainted_at timestamptz,
  created_at timestamptz not null,
  unique (connection_id, thread_id)
);
create index conversations_by_last_message on conversations (organisation_id, last_message_at desc, id desc);
call keep_to_organisation('conversations');

create table conversation_members (
  conversation_id uuid not null references conversations on delete cascade,
  organisation_id uuid not null references organisations,
  -- Microsoft's id of the membership.
  membership_id text not null,
  object_id text,
  -- Of guests and people outside Microsoft tells neither, sometimes.
  name text,
  email text,
  is_guest boolean not null,
  primary key (conversation_id, membership_id)
);
create index conversation_members_by_object on conversation_members (organisation_id, object_id);
call keep_to_organisation('conversation_members');

create table chat_messages (
  id uuid primary key,
  organisation_id uuid not null references organisations,
  conversation_id uuid not null references conversations on delete cascade,
  -- Microsoft's own id, unique within a chat only.
  message_id text not null,
  -- Microsoft's own version of it: what is older never takes the place of what is newer.
  version bigint not null,
  created_at timestamptz not null,
  edited_at timestamptz,
  deleted_at timestamptz,
  author_object_id text,
  -- Who wrote it, what it says, how people reacted.
  shown jsonb not null,
  -- Its words, to be found by.
  words text not null,
  -- By Microsoft's announcement, by looking for what was not announced, or as we sent it.
  found_by text not null check (found_by in ('announcement', 'look', 'sending')),
  kept_at timestamptz not null,
  unique (conversation_id, message_id)
);
create index chat_messages_in_order on chat_messages (conversation_id, created_at desc, message_id desc);
call keep_to_organisation('chat_messages');

-- Up to where the chats of each account were looked through.
create table chat_sweeps (
  connection_id uuid not null references connections,
  object_id text not null,
  organisation_id uuid not null references organisations,
  -- What is older was never looked for.
  since timestamptz not null,
  -- Where Microsoft goes on telling what changed.
  delta_link text,
  swept_at timestamptz,
  failures integer not null default 0,
  finding jsonb,
  primary key (connection_id, object_id)
);
call keep_to_organisation('chat_sweeps');

-- What is to be written in Teams in somebody's name, before Microsoft is asked; in its order within each conversation.
create table outgoing_messages (
  id uuid primary key,
  organisation_id uuid not null references organisations,
  conversation_id uuid not null references conversations on delete cascade,
  position bigint generated always as identity,
  account_id uuid not null,
  author_object_id text not null,
  author_name text not null,
  wish jsonb not null,
  state text not null check (state in ('waiting', 'asked', 'sent', 'failed')),
  asked_at timestamptz,
  -- What Microsoft made of it.
  message_id text,
  finding jsonb,
  created_at timestamptz not null
);
create index outgoing_messages_in_order on outgoing_messages (conversation_id, position) where state in ('waiting', 'asked');
create index outgoing_messages_unsent on outgoing_messages (conversation_id, created_at) where state <> 'sent';
call keep_to_organisation('outgoing_messages');

-- For which Microsoft encrypts what it sends along with announcements. Several, while what was encrypted for an earlier one
-- may still come.
create table notification_keys (
  id uuid primary key,
  organisation_id uuid not null references organisations,
  connection_id uuid not null references connections,
  certificate_pem text not null,
  secret_id uuid not null references secrets,
  made_at timestamptz not null
);
create index notification_keys_in_order on notification_keys (connection_id, made_at desc);
call keep_to_organisation('notification_keys');

-- Whether what changed is sent along with its announcement, and encrypted for which key.
alter table graph_subscriptions add column with_data boolean not null default false;
alter table graph_subscriptions add column key_id uuid references notification_keys;
