-- Since when Outlook shows a host as taken by something else at the time of a session.
alter table session_hosts add column conflict_at timestamptz;
