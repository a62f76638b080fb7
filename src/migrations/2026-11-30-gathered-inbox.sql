-- What came from outside is kept as it came: nobody looks into it here, and it may hold what jsonb refuses.
alter table inbox alter column body type text using body::text;
alter table inbox alter column body set storage external;
-- Which server took it in, and so reads it while it lives.
alter table inbox add column server uuid;
