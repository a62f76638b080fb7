-- What somebody attaches to the answers of a booking form.
create table appointment_documents (
  id uuid primary key,
  organisation_id uuid not null references organisations,
  service_id uuid not null references services,
  -- Of the service's questions, the one that it answers.
  question text not null,
  -- Nothing until it is booked.
  appointment_id uuid references appointments,
  name text not null,
  -- What it is by its content, with its size; nothing while it arrives.
  type text,
  bytes integer,
  uploaded_by text not null,
  -- From when on nobody wants it; nothing once it is booked.
  due_at timestamptz,
  created_at timestamptz not null,
  check ((appointment_id is null) = (due_at is not null))
);
create index appointment_documents_of on appointment_documents (appointment_id) where appointment_id is not null;
create index appointment_documents_due on appointment_documents (due_at) where due_at is not null;
call keep_to_organisation('appointment_documents');
