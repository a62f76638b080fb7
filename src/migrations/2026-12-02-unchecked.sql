-- Row by row PostgreSQL looked up what these name, which cost more than writing them. Organisations are never deleted, and
-- whoever deletes messages deletes their words.
alter table chat_message_words drop constraint chat_message_words_message_id_fkey;
alter table chat_message_words drop constraint chat_message_words_organisation_id_fkey;
alter table chat_messages drop constraint chat_messages_organisation_id_fkey;
alter table facts drop constraint facts_organisation_id_fkey;
alter table inbox_bundles drop constraint inbox_bundles_organisation_id_fkey;
alter table inbox_handled drop constraint inbox_handled_organisation_id_fkey;

-- What was handled lies in the order in which it was, so that what is old is found without an entry for each.
drop index inbox_handled_in_order;
create index inbox_handled_in_order on inbox_handled using brin (handled_at);
