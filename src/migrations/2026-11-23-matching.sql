-- Rules in an order instead of one, and how each match came about.
alter table match_rules add column rules jsonb;
alter table match_rules add column guests boolean not null default false;
update match_rules
  set rules = jsonb_build_array(jsonb_build_object('localField', local_field, 'directoryField', directory_field));
alter table match_rules alter column rules set not null;
alter table match_rules alter column guests drop default;
alter table match_rules drop column local_field, drop column directory_field;

alter table people add column matched_mail text;
-- The Entra tenant that the object id belongs to; unknown of what was matched before this was kept.
alter table people add column match_tenant_id text;
alter table people add column match_origin text check (match_origin in ('rule', 'manual'));
-- The rule by which it came about.
alter table people add column match_rule jsonb;
-- Who set it by hand.
alter table people add column match_set_by text;
alter table people add column match_lost text check (match_lost in ('deleted', 'disabled'));
alter table people add column match_lost_at timestamptz;
update people set match_origin = 'rule' where object_id is not null;

-- How far a connection's directory was looked through for what became of the matched.
create table directory_looks (
  organisation_id uuid not null references organisations,
  connection_id uuid not null references connections,
  -- Where Microsoft goes on telling changes; null while the app may not ask for them.
  delta_link text,
  how text not null check (how in ('changes', 're-read')),
  people integer not null,
  changed integer not null,
  lost integer not null,
  looked_at timestamptz not null,
  primary key (organisation_id, connection_id)
);
call keep_to_organisation('directory_looks');
