-- Which of Microsoft's limits a plan comes near to.
alter table class_plans add column warnings jsonb not null default '[]';
