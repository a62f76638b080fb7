-- Single dates of a series that somebody moved, renamed or cancelled in Outlook.
alter table meetings add column exceptions jsonb not null default '[]';
