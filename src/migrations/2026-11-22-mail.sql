-- Mail on its way and mail that went. One row is one mail: the same event, recipient and purpose never makes a second.
create table mails (
  id uuid primary key,
  organisation_id uuid not null references organisations,
  purpose text not null,
  event text not null,
  -- A digest of the person where one is known, else of the address: what the mail is unique by, also once it is erased.
  recipient text not null,
  person text,
  to_name text not null,
  to_address text not null,
  variables jsonb not null,
  -- What must not be read here, such as a sign-in link; gone once the mail is sent.
  secret_id uuid references secrets,
  state text not null check (state in ('waiting', 'sending', 'sent', 'failed', 'suppressed')),
  because text not null,
  subject text not null,
  -- What the mail says, with dots in place of secrets.
  shown jsonb not null,
  sender text check (sender in ('smtp', 'graph')),
  message_id text,
  -- Under which id the sender's own system knows it.
  handle text,
  attempts integer not null,
  log jsonb not null,
  next_at timestamptz,
  give_up_at timestamptz not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  sent_at timestamptz,
  unique (organisation_id, event, recipient, purpose)
);
create index mails_by_age on mails (organisation_id, created_at desc, id desc);
create index mails_by_address on mails (organisation_id, lower(to_address));
create index mails_of_person on mails (organisation_id, person) where person is not null;
call keep_to_organisation('mails');

create table mail_templates (
  organisation_id uuid not null references organisations,
  name text not null,
  subject text not null,
  body text not null,
  changed_by text not null,
  changed_at timestamptz not null,
  primary key (organisation_id, name)
);
call keep_to_organisation('mail_templates');

create table mail_settings (
  organisation_id uuid primary key references organisations,
  sender text not null check (sender in ('smtp', 'graph')),
  from_name text,
  from_address text,
  mailbox text,
  footer text,
  changed_by text not null,
  changed_at timestamptz not null
);
call keep_to_organisation('mail_settings');
