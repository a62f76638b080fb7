create index facts_by_what on facts (organisation_id, what, id);
create index facts_by_actor on facts (organisation_id, actor, id);
create index facts_by_time on facts (organisation_id, at, id);

-- The key under which an organisation's erased people are known again.
create table tombstone_keys (
  organisation_id uuid primary key references organisations,
  secret_id uuid not null references secrets
);
call keep_to_organisation('tombstone_keys');

-- Keyed digests of what told an erased person from others; nothing of the person is left in them.
create table tombstones (
  organisation_id uuid not null references organisations,
  kind text not null,
  digest bytea not null,
  erased_at timestamptz not null,
  primary key (organisation_id, kind, digest)
);
call keep_to_organisation('tombstones');
