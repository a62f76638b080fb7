-- Of a channel that was erased: which of its messages had been erased one by one before. Where the channel is chosen again,
-- Microsoft tells of all of them once more, and these stay erased. Nothing of what they said is here.
create table erased_posts (
  id uuid not null,
  organisation_id uuid not null references organisations,
  connection_id uuid not null references connections on delete cascade,
  thread_id text not null,
  reply_to text not null,
  message_id text not null,
  version bigint not null,
  created_at timestamptz not null,
  deleted_at timestamptz,
  kept_at timestamptz not null,
  erased_at timestamptz,
  erased_by text,
  erased_because text,
  primary key (connection_id, thread_id, reply_to, message_id)
);
call keep_to_organisation('erased_posts');
