-- The appointment that an entry of a timeline stands for, where it has no Teams meeting that would have one.
alter table interactions add column appointment_id uuid;
create unique index interactions_of_appointment on interactions (appointment_id) where appointment_id is not null;
