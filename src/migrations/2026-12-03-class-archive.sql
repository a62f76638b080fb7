-- Who archived a team: what the end of a term put away comes back when the class goes on; what somebody did stays.
alter table class_teams add column archived_by text check (archived_by in ('term', 'hand'));
