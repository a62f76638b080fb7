-- Where a file of a message in a channel is laid: into the channel's folder in its team's library. Without these it is the
-- folder of Teams in its author's own OneDrive.
alter table chat_uploads add column drive_id text;
alter table chat_uploads add column folder_id text;
alter table chat_uploads add check ((drive_id is null) = (folder_id is null));
