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

-- Whoever followed the facts for the words may not have come to all messages.
insert into chat_message_lists (organisation_id, word, first_id, places)
select organisation_id, word, (left(id::text, -4) || '0000')::uuid,
  array_agg(('x' || lpad(right(id::text, 4), 8, '0'))::bit(32)::integer)
from (
  select organisation_id, word, message_id as id from chat_message_words
  union
  select m.organisation_id, left(word, 60), m.id
  from chat_messages m cross join regexp_split_to_table(folded(m.words), '[^[:alnum:]]+') as word
  where word <> '' and not exists (select from chat_message_words w where w.message_id = m.id)
) as listed group by 1, 2, 3;
create index chat_message_lists_by_word on chat_message_lists (organisation_id, word);
drop table chat_message_words;
delete from fact_followers where name = 'messenger';

-- Row by row PostgreSQL looked up the conversation, which cost a third of writing the message. Whoever writes messages holds
-- their conversations first, and whoever deletes a conversation deletes its messages.
alter table chat_messages drop constraint chat_messages_conversation_id_fkey;
