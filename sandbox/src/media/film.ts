import { FRAME, frame, lineOf, SAMPLE_RATE } from "./aac.ts";
import { type Colour, picture } from "./h264.ts";
import { mp4 } from "./mp4.ts";

/** Somebody speaks for a while; milliseconds since the recording began. */
export interface Utterance {
  readonly speaker: string;
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

const BACKGROUND: Colour = { y: 40, cb: 128, cr: 128 };
const COLOURS: readonly Colour[] = [
  { y: 120, cb: 170, cr: 90 },
  { y: 150, cb: 90, cr: 150 },
  { y: 130, cb: 120, cr: 190 },
  { y: 170, cb: 110, cr: 110 },
  { y: 110, cb: 190, cr: 140 },
  { y: 190, cb: 80, cr: 130 },
];
/** Voices are tones; every speaker has a pitch of their own, from here upwards. */
const LOWEST_HERTZ = 180;
const STEP_HERTZ = 45;

/**
 * An MP4 of `milliseconds` in which everybody has a tile and a tone: the tile is lit and the tone sounds exactly while they speak.
 */
export function film(utterances: readonly Utterance[], milliseconds: number): Buffer {
  const speakers = [...new Set(utterances.map(({ speaker }) => speaker))];
  return mp4({
    pictures: picturesOf(utterances, speakers, milliseconds),
    frames: framesOf(utterances, speakers, milliseconds),
  });
}

function speakerAt(utterances: readonly Utterance[], at: number): string | undefined {
  return utterances.find(({ from, to }) => at >= from && at < to)?.speaker;
}

function picturesOf(
  utterances: readonly Utterance[],
  speakers: readonly string[],
  milliseconds: number,
): { data: Buffer; milliseconds: number }[] {
  const inside = (at: number): boolean => at > 0 && at < milliseconds;
  const changes = new Set([0, ...utterances.flatMap(({ from, to }) => [from, to]).filter(inside)]);
  const times = [...changes].sort((a, b) => a - b);
  return times.map((at, n) => {
    const now = speakers.indexOf(speakerAt(utterances, at) ?? "");
    return {
      data: picture(n, (column) => colourOf(column, speakers.length, now)),
      milliseconds: (times[n + 1] ?? milliseconds) - at,
    };
  });
}

/** The picture is cut into as many upright tiles as there are speakers; whoever speaks has the lit one. */
function colourOf(column: number, count: number, speaking: number): Colour {
  const tile = Math.floor((column * Math.max(1, count)) / 10);
  const colour = COLOURS[tile % COLOURS.length] ?? BACKGROUND;
  if (count === 0) return BACKGROUND;
  return tile === speaking ? colour : { ...colour, y: Math.round(colour.y / 3) + 16 };
}

function framesOf(utterances: readonly Utterance[], speakers: readonly string[], milliseconds: number): Buffer[] {
  const lasting = (FRAME * 1000) / SAMPLE_RATE;
  const voices = speakers.map((_, i) => frame(lineOf(LOWEST_HERTZ + (i % 7) * STEP_HERTZ)));
  const silence = frame(null);
  return Array.from({ length: Math.ceil(milliseconds / lasting) }, (_, i) => {
    const speaker = speakerAt(utterances, (i + 0.5) * lasting);
    return voices[speakers.indexOf(speaker ?? "")] ?? silence;
  });
}
