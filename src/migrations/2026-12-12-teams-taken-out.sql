-- When somebody last took a team out of the archive or brought it back: what ended before stays in use.
alter table class_teams add column taken_out_at timestamptz;
