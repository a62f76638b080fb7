-- By which zone the Outlook shows events of the mailbox in which an app writes the sessions of classes, as it was last read.
alter table class_directories add column organiser text, add column organiser_zone text,
  add column organiser_read_at timestamptz;
