-- How a team itself stands, which the directory does not tell: whether its students are let in, and when that was last asked.
alter table class_teams add column is_locked boolean, add column looked_at timestamptz;
