import { PassThrough, type Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { crc32 } from "node:zlib";
import { type Entry, fromRandomAccessReaderPromise, RandomAccessReader, type ZipFile } from "yauzl";
import type { Storage } from "../../../../kernel/storage/storage.ts";
import { LARGEST_UNPACKED } from "../contract.ts";
import type { Faults } from "./faults.ts";
import type { Source } from "./source.ts";

/** More files than any roster has. */
const MOST_ENTRIES = 200;
/** Text shrinks to a tenth, repeated ids to a fiftieth; what shrinks further than this was made to burst. */
const MOST_SHRUNK = 250;
/** Below this size nothing can burst. In bytes. */
const HARMLESS = 16 * 1024 * 1024;

interface Archived {
  readonly storage: Storage;
  readonly address: string;
  /** The size of the archive. */
  readonly bytes: number;
}

/** The files of an archive by their names in small letters, without the folder that all may lie in; what is wrong with it is noted. */
export async function openArchive(archive: Archived, faults: Faults): Promise<ReadonlyMap<string, Source>> {
  const files = new Map<string, Source>();
  const { storage, address, bytes } = archive;
  try {
    const zip = await fromRandomAccessReaderPromise(new StoredReader(storage, address), bytes, { autoClose: false });
    const entries = await entriesOf(zip);
    if (isTooLarge(entries)) faults.add({ field: "", reason: "archive-too-large" });
    else entries.forEach((entry) => addEntry(files, { zip, entry, faults }));
  } catch (error) {
    faults.add({ field: "", reason: "archive-broken", value: error instanceof Error ? error.message : String(error) });
  }
  return files;
}

/** A name that would climb out of its folder ends the reading: the archive is not one of an export. */
async function entriesOf(zip: ZipFile): Promise<Entry[]> {
  if (zip.entryCount > MOST_ENTRIES) throw new Error(`it holds ${zip.entryCount} files.`);
  const entries: Entry[] = [];
  for await (const entry of zip.eachEntry()) if (!entry.fileName.endsWith("/")) entries.push(entry);
  return entries;
}

function isTooLarge(entries: readonly Entry[]): boolean {
  const unpacked = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  const packed = entries.reduce((sum, { compressedSize }) => sum + compressedSize, 0);
  return unpacked > LARGEST_UNPACKED || (unpacked > HARMLESS && unpacked > packed * MOST_SHRUNK);
}

interface Found {
  readonly zip: ZipFile;
  readonly entry: Entry;
  readonly faults: Faults;
}

function addEntry(files: Map<string, Source>, { zip, entry, faults }: Found): void {
  // What a Mac adds about each file.
  if (/(^|\/)(__MACOSX\/|\.)/.test(entry.fileName)) return;
  const name = entry.fileName.slice(entry.fileName.lastIndexOf("/") + 1).toLowerCase();
  if (entry.isEncrypted()) faults.add({ field: "", reason: "archive-locked", value: name });
  else if (files.has(name)) faults.add({ field: "", reason: "file-twice", value: name });
  else files.set(name, { name, open: async () => proved(await zip.openReadStreamPromise(entry), entry) });
}

/** What comes out must be what was put in: its size is checked by the reader, its sum here. */
async function* proved(stream: Readable, entry: Entry): AsyncGenerator<Uint8Array> {
  let sum = 0;
  for await (const piece of stream) {
    const bytes: unknown = piece;
    if (!(bytes instanceof Uint8Array)) throw new TypeError("An archive is read as bytes.");
    sum = crc32(bytes, sum);
    yield bytes;
  }
  if (sum !== entry.crc32) throw new Error("its content does not match its check sum.");
}

/** An archive is read from where it is stored, a range at a time. */
class StoredReader extends RandomAccessReader {
  readonly #storage: Storage;
  readonly #address: string;

  constructor(storage: Storage, address: string) {
    super();
    this.#storage = storage;
    this.#address = address;
  }

  /** yauzl names the end as the first byte that is not wanted. */
  override _readStreamForRange(start: number, end: number): Readable {
    const through = new PassThrough();
    this.#storage
      .read(this.#address, { start, end: end - 1 })
      .then((stream) => pipeline(stream, through))
      .catch((error: unknown) => through.destroy(error instanceof Error ? error : new Error(String(error))));
    return through;
  }
}
