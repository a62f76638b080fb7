-- What those invited answered, by their address in small letters: {"bo@campus.example": {"response": "accepted", "at": "…"}}.
alter table meetings add column responses jsonb not null default '{}';
create index meetings_by_event on meetings (connection_id, event_id) where event_id is not null;

-- What people do in Outlook is looked for from now on, for meetings that are open already, too.
insert into due_work (id, organisation_id, job, data, key, due_at, attempts)
select gen_random_uuid(), organisation_id, 'meetings.look', jsonb_build_object('id', id), id::text, now(), 0
from meetings where lane = 'calendar' and state = 'open' and ends_at > now();
