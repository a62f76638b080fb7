-- What nobody has decided about by its beginning lapses by itself.
alter table appointments drop constraint appointments_ended_by_check;
alter table appointments add constraint appointments_ended_by_check check (ended_by in ('customer', 'staff', 'lapse'));
create index appointments_pending on appointments (starts_at) where state = 'pending';
