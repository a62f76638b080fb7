-- The words of messages, to be found by. Row-level security keeps text search away from its indexes; equality of kept columns
-- may use them.
create table chat_message_words (
  organisation_id uuid not null references organisations,
  word text collate "C" not null,
  message_id uuid not null references chat_messages on delete cascade,
  primary key (message_id, word)
);
create index chat_message_words_by_word on chat_message_words (organisation_id, word, message_id);
call keep_to_organisation('chat_message_words');

insert into chat_message_words (organisation_id, word, message_id)
select distinct m.organisation_id, left(word, 60), m.id
from chat_messages m cross join regexp_split_to_table(folded(m.words), '[^[:alnum:]]+') as word where word <> '';
