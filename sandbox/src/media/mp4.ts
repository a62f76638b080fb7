import { AUDIO_CONFIG, FRAME, SAMPLE_RATE } from "./aac.ts";
import { HEIGHT, pictureParameters, sequenceParameters, WIDTH } from "./h264.ts";

/** A film: key pictures that each stand for some milliseconds, and frames of sound one after the other. */
export interface Film {
  readonly pictures: readonly { readonly data: Buffer; readonly milliseconds: number }[];
  readonly frames: readonly Buffer[];
}

const SCALE = 1000;
const UNDETERMINED = 0x55c4;

function u32(...values: readonly number[]): Buffer {
  const buffer = Buffer.alloc(values.length * 4);
  values.forEach((value, i) => buffer.writeUInt32BE(value >>> 0, i * 4));
  return buffer;
}

function u16(...values: readonly number[]): Buffer {
  const buffer = Buffer.alloc(values.length * 2);
  values.forEach((value, i) => buffer.writeUInt16BE(value, i * 2));
  return buffer;
}

function box(type: string, ...parts: readonly Buffer[]): Buffer {
  const body = Buffer.concat(parts);
  return Buffer.concat([u32(body.length + 8), Buffer.from(type, "latin1"), body]);
}

const MATRIX = u32(0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000);

/** Writes a film as MP4 (ISO 14496-12), index first, so that it plays while it is still being fetched. */
export function mp4(film: Film): Buffer {
  const pictures = film.pictures.map(({ data }) => Buffer.concat([u32(data.length), data]));
  const soundBytes = film.frames.reduce((sum, { length }) => sum + length, 0);
  const pictureBytes = pictures.reduce((sum, { length }) => sum + length, 0);
  const head = box("ftyp", Buffer.from("isom\0\0\x02\0isomiso2avc1mp41", "latin1"));
  const index = (at: number): Buffer => movie(film, pictures, at);
  const start = head.length + index(0).length + 8;
  const content = Buffer.concat([u32(8 + pictureBytes + soundBytes), Buffer.from("mdat"), ...pictures, ...film.frames]);
  return Buffer.concat([head, index(start), content]);
}

function movie(film: Film, pictures: readonly Buffer[], at: number): Buffer {
  const shown = film.pictures.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
  const heard = Math.round((film.frames.length * FRAME * SCALE) / SAMPLE_RATE);
  const behind = at + pictures.reduce((sum, { length }) => sum + length, 0);
  const header = box(
    "mvhd",
    u32(0, 0, 0, SCALE, Math.max(shown, heard), 0x10000),
    u16(0x100, 0),
    u32(0, 0),
    MATRIX,
    u32(0, 0, 0, 0, 0, 0, 3),
  );
  const picturesTrack = track({
    id: 1,
    duration: shown,
    scale: SCALE,
    length: shown,
    handler: "vide",
    media: box("vmhd", u32(1), u16(0, 0, 0, 0)),
    entry: pictureEntry(),
    durations: film.pictures.map(({ milliseconds }) => milliseconds),
    samples: pictures,
    at,
  });
  const soundTrack = track({
    id: 2,
    duration: heard,
    scale: SAMPLE_RATE,
    length: film.frames.length * FRAME,
    handler: "soun",
    media: box("smhd", u32(0, 0)),
    entry: soundEntry(),
    durations: film.frames.map(() => FRAME),
    samples: film.frames,
    at: behind,
  });
  return box("moov", header, picturesTrack, soundTrack);
}

interface Track {
  readonly id: number;
  /** In the film's milliseconds. */
  readonly duration: number;
  /** Units a second of the track's own time, and its length in them. */
  readonly scale: number;
  readonly length: number;
  readonly handler: "vide" | "soun";
  readonly media: Buffer;
  readonly entry: Buffer;
  readonly durations: readonly number[];
  readonly samples: readonly Buffer[];
  /** Where its samples begin in the file. */
  readonly at: number;
}

function track(wish: Track): Buffer {
  const isPicture = wish.handler === "vide";
  const size = isPicture ? [WIDTH * 0x10000, HEIGHT * 0x10000] : [0, 0];
  const volume = isPicture ? 0 : 0x100;
  const header = box("tkhd", u32(3, 0, 0, wish.id, 0, wish.duration, 0, 0), u16(0, 0, volume, 0), MATRIX, u32(...size));
  const place = box("dinf", box("dref", u32(0, 1), box("url ", u32(1))));
  const name = Buffer.from(isPicture ? "Pictures\0" : "Sound\0");
  return box(
    "trak",
    header,
    box(
      "mdia",
      box("mdhd", u32(0, 0, 0, wish.scale, wish.length), u16(UNDETERMINED, 0)),
      box("hdlr", u32(0, 0), Buffer.from(wish.handler), u32(0, 0, 0), name),
      box("minf", wish.media, place, sampleTable(wish)),
    ),
  );
}

function sampleTable({ entry, durations, samples, at }: Track): Buffer {
  const times = runs(durations);
  return box(
    "stbl",
    box("stsd", u32(0, 1), entry),
    box("stts", u32(0, times.length, ...times.flat())),
    box("stsc", u32(0, 1, 1, samples.length, 1)),
    box("stsz", u32(0, 0, samples.length), sizesOf(samples)),
    box("stco", u32(0, 1, at)),
  );
}

/** A long film has more samples than a call may have arguments. */
function sizesOf(samples: readonly Buffer[]): Buffer {
  const sizes = Buffer.alloc(samples.length * 4);
  samples.forEach(({ length }, i) => sizes.writeUInt32BE(length, i * 4));
  return sizes;
}

/** Equal neighbours as [how many, which]. */
function runs(values: readonly number[]): [number, number][] {
  const found: [number, number][] = [];
  for (const value of values) {
    const last = found.at(-1);
    if (last?.[1] === value) last[0] += 1;
    else found.push([1, value]);
  }
  return found;
}

function pictureEntry(): Buffer {
  const [sps, pps] = [sequenceParameters(), pictureParameters()];
  const config = Buffer.concat([
    Buffer.from([1, sps.readUInt8(1), sps.readUInt8(2), sps.readUInt8(3), 0xff, 0xe1]),
    u16(sps.length),
    sps,
    Buffer.from([1]),
    u16(pps.length),
    pps,
  ]);
  return box(
    "avc1",
    u32(0),
    u16(0, 1, 0, 0),
    u32(0, 0, 0),
    u16(WIDTH, HEIGHT),
    u32(0x480000, 0x480000, 0),
    u16(1),
    Buffer.alloc(32),
    u16(0x18, 0xffff),
    box("avcC", config),
  );
}

function soundEntry(): Buffer {
  const specific = descriptor(5, AUDIO_CONFIG);
  const decoder = descriptor(4, Buffer.from([0x40, 0x15, 0, 0, 0]), u32(64_000, 32_000), specific);
  const stream = descriptor(3, u16(1), Buffer.from([0]), decoder, descriptor(6, Buffer.from([2])));
  return box(
    "mp4a",
    u32(0),
    u16(0, 1),
    u32(0, 0),
    u16(1, 16),
    u32(0, SAMPLE_RATE * 0x10000),
    box("esds", u32(0), stream),
  );
}

/** A descriptor of ISO 14496-1, its length in one byte. */
function descriptor(tag: number, ...parts: readonly Buffer[]): Buffer {
  const body = Buffer.concat(parts);
  return Buffer.concat([Buffer.from([tag, body.length]), body]);
}
