import type { FinishedArtifact } from "../../../entities/meetings/artifact.ts";
import { CALLS, type SpokenWords } from "../../../entities/meetings/call.ts";
import { isoMillis } from "../../../kernel/clock.ts";
import { film, type Utterance } from "../../../media/film.ts";
import { vtt, webVtt } from "../../../media/vtt.ts";
import type { World } from "../../../world.ts";

/** What recordings and transcripts hold, made of what was said when somebody reads it. */

const films = new WeakMap<FinishedArtifact, Buffer>();

/** The MP4 of a recording. */
export function filmOf(world: World, recording: FinishedArtifact): Buffer {
  const known = films.get(recording) ?? film(utterancesIn(world, recording), recording.endedAt - recording.startedAt);
  films.set(recording, known);
  return known;
}

/** Where the sandbox's own pages play it, in ranges as well. */
export function filmAddress({ origin }: World, { id }: Pick<FinishedArtifact, "id">): string {
  return `${origin}/recordings/${encodeURIComponent(id)}/content`;
}

export function captionsOf(world: World, artifact: FinishedArtifact, wish: { readonly speakers: boolean }): string {
  return vtt(utterancesIn(world, artifact), wish);
}

/** Every cue a JSON object with the clock's time, the speaker and the language. */
export function metadataOf(world: World, transcript: FinishedArtifact): string {
  const cues = wordsIn(world, transcript).map(({ name, text, from, to }) => ({
    from: from - transcript.startedAt,
    to: to - transcript.startedAt,
    payload: cueJson({
      startDateTime: isoMillis(from),
      endDateTime: isoMillis(to),
      speakerName: name,
      spokenText: text,
      spokenLanguage: "en-gb",
    }),
  }));
  return webVtt(cues);
}

/** An arrow in what was said would end the cue. */
function cueJson(value: object): string {
  return JSON.stringify(value).replaceAll(">", String.raw`\u003e`);
}

function utterancesIn(world: World, artifact: FinishedArtifact): Utterance[] {
  const { startedAt } = artifact;
  return wordsIn(world, artifact).map(({ name, text, from, to }) => {
    return { speaker: name, text, from: from - startedAt, to: to - startedAt };
  });
}

/** Nothing begins or ends in the middle of a word: starting and stopping wait for whoever speaks. */
function wordsIn(world: World, { callId, startedAt, endedAt }: FinishedArtifact): SpokenWords[] {
  const spoken = CALLS.in(world).get(callId)?.spoken ?? [];
  return spoken.filter(({ from, to }) => from >= startedAt && to <= endedAt);
}
