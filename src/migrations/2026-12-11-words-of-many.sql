-- A word is listed once for all messages that were kept together, with their places among these: to keep many at once takes a
-- few rows where it took some for each. Ids of what is kept together differ in their last four digits alone, the place.
create table chat_message_lists (
  organisation_id uuid not null,
  word text collate "C" not null,
  first_id uuid not null,
  places integer[] not null,
  primary key (first_id, word)
);
call keep_to_organisation('chat_message_lists');

-- Messages whose words are still to be listed. Whoever followed the facts for the words may not have come to the latest; only
-- Parley itself knows words in all languages.
create table chat_messages_unlisted (
  message_id uuid primary key references chat_messages on delete cascade,
  organisation_id uuid not null
);
call keep_to_organisation('chat_messages_unlisted');
insert into chat_messages_unlisted (message_id, organisation_id)
select id, organisation_id from chat_messages m
where (words <> '' and not exists (select from chat_message_words w where w.message_id = m.id))
  or (conversation_id::text, message_id) in (
    select about, data ->> 'message' from facts
    where what in ('message.received', 'message.changed', 'message.deleted')
      and id > coalesce((select fact from fact_followers where name = 'messenger'), 0));

insert into chat_message_lists (organisation_id, word, first_id, places)
select organisation_id, word, (left(message_id::text, -4) || '0000')::uuid,
  array_agg(('x' || lpad(right(message_id::text, 4), 8, '0'))::bit(32)::integer)
from chat_message_words group by 1, 2, 3;
create index chat_message_lists_by_word on chat_message_lists (organisation_id, word);
drop table chat_message_words;
delete from fact_followers where name = 'messenger';

-- Row by row PostgreSQL looked up the conversation, which cost a third of writing the message. Whoever writes messages holds
-- their conversations first, and whoever deletes a conversation deletes its messages.
alter table chat_messages drop constraint chat_messages_conversation_id_fkey;
