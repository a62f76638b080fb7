-- What was said in meetings, read out of the transcripts that Microsoft keeps.
create table transcripts (
  -- The artifact that it was read from.
  artifact_id uuid primary key references artifacts on delete cascade,
  organisation_id uuid not null references organisations,
  meeting_id uuid not null references meetings,
  -- Known only where the file says so.
  language text,
  -- When it was begun; the times of turns are milliseconds from then.
  began_at timestamptz not null,
  milliseconds integer not null,
  words integer not null,
  -- Lines of the file that could not be made sense of.
  unread integer not null,
  -- [{name, milliseconds, turns}], who spoke longest first; without a name where Microsoft does not say.
  speakers jsonb not null,
  -- Their names folded, a line each, to look for one.
  names text not null,
  kept_at timestamptz not null
);
create index transcripts_by_time on transcripts (organisation_id, began_at, artifact_id);
create index transcripts_by_meeting on transcripts (meeting_id);
call keep_to_organisation('transcripts');

create table transcript_turns (
  organisation_id uuid not null references organisations,
  artifact_id uuid not null references transcripts on delete cascade,
  position integer not null,
  speaker text,
  start_ms integer not null,
  end_ms integer not null,
  text text not null,
  -- The same as it is searched for phrases: its words folded, each between two spaces.
  said text not null,
  -- Start, end and length of each cue's text in `text`, three numbers a cue.
  cues integer[] not null,
  primary key (artifact_id, position)
);
call keep_to_organisation('transcript_turns');

-- Which words are said in which turns. PostgreSQL's own index of words cannot be used here: row-level security lets only
-- comparisons that tell nothing go before it, and those of plain text are such.
create table transcript_words (
  organisation_id uuid not null references organisations,
  -- Folded: without accents, in small letters.
  word text collate "C" not null,
  artifact_id uuid not null references transcripts on delete cascade,
  turns integer[] not null,
  primary key (organisation_id, word, artifact_id)
);
create index transcript_words_by_transcript on transcript_words (artifact_id);
call keep_to_organisation('transcript_words');
