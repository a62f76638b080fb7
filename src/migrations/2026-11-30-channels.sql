-- Channels of Teams that somebody chose: they are conversations, too, and what is written in them are messages.
alter table conversations drop constraint conversations_kind_check;
alter table conversations add constraint conversations_kind_check
  check (kind in ('oneOnOne', 'group', 'meeting', 'channel', 'unknown'));
-- The team of a channel, by Microsoft's id.
alter table conversations add column team_id text;
alter table conversations add constraint conversations_team_check check ((kind = 'channel') = (team_id is not null));

-- In channels: the post that a reply stands below, by Microsoft's id; empty of posts, and in chats. An id is unique among
-- posts, and among the replies to one post.
alter table chat_messages add column reply_to text not null default '';
alter table chat_messages drop constraint chat_messages_conversation_id_message_id_key;
alter table chat_messages add constraint chat_messages_once unique (conversation_id, reply_to, message_id);

create table kept_channels (
  conversation_id uuid primary key references conversations on delete cascade,
  organisation_id uuid not null references organisations,
  connection_id uuid not null references connections,
  team_name text not null,
  -- Standard, private or shared, as Microsoft calls it.
  membership_type text not null,
  -- Once it is not listened to any more, what was kept of it stays until somebody erases it.
  is_kept boolean not null,
  -- Who of the staff sees it; everybody who may read messages, where nobody is named.
  seen_by uuid[],
  -- Where Microsoft goes on telling what changed.
  delta_link text,
  swept_at timestamptz,
  -- When Microsoft was last asked what it and its team are called.
  acquainted_at timestamptz,
  failures integer not null default 0,
  finding jsonb,
  created_at timestamptz not null
);
create index kept_channels_of_connection on kept_channels (connection_id) where is_kept;
call keep_to_organisation('kept_channels');
