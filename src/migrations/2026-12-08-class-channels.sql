-- The channels that were made in a team for the groups of its classes: by group, Microsoft's id and whom we put there.
alter table class_teams add column channels jsonb not null default '{}';
