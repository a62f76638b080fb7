-- What came from outside at the same time is kept in one row, as it came, until it is understood.
create table inbox_bundles (
  id uuid primary key,
  organisation_id uuid not null references organisations,
  source text not null,
  -- JSON: pairs of what tells a letter from all others of its source, and the letter. No jsonb: nobody looks into it here,
  -- and it may hold what jsonb refuses.
  letters text not null,
  letter_count integer not null,
  received_at timestamptz not null,
  -- Which server took it in, and so reads it while it lives.
  server uuid not null
);
alter table inbox_bundles alter column letters set storage external;
create index inbox_bundles_in_order on inbox_bundles (source, received_at);
call keep_to_organisation('inbox_bundles');
insert into inbox_bundles (id, organisation_id, source, letters, letter_count, received_at, server)
  select id, organisation_id, source, json_build_array(json_build_array(dedupe, body))::text, 1, received_at, id
  from inbox where handled_at is null;

drop index inbox_handled;
-- What was handled, for as long as somebody may deliver it once more.
create table inbox_handled (
  source text not null,
  dedupe text not null,
  organisation_id uuid not null references organisations,
  handled_at timestamptz not null,
  primary key (source, dedupe)
);
create index inbox_handled_in_order on inbox_handled (handled_at);
call keep_to_organisation('inbox_handled');
insert into inbox_handled (source, dedupe, organisation_id, handled_at)
  select source, dedupe, organisation_id, handled_at from inbox where handled_at is not null;
drop table inbox;
