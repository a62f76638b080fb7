-- In whose name something is listened to; the app's own, where none is named. An account that is gone takes nothing with it:
-- what was made in its name is ended, or forgotten.
alter table graph_subscriptions add column account_id uuid;

-- What is listened to may name hundreds of people, more than an index takes.
drop index graph_subscriptions_one_each;
create unique index graph_subscriptions_one_each
  on graph_subscriptions (connection_id, listening, md5(resource), change_type, account_id) nulls not distinct
  where listening is not null;

-- Whose presence somebody looks at, and what Microsoft told of it last. There is no history of it, and after a crash it is
-- of no use any more.
create unlogged table watched_people (
  connection_id uuid not null references connections on delete cascade,
  organisation_id uuid not null references organisations,
  object_id text not null,
  looked_at timestamptz not null,
  told jsonb,
  -- Microsoft's own stamp of what it told: of two, the later one sorts behind the other.
  stamp text collate "C",
  told_at timestamptz,
  -- Rises with each change that people can see.
  version integer not null default 0,
  primary key (connection_id, object_id)
);
call keep_to_organisation('watched_people');
