import type { Readable } from "node:stream";
import { Failure } from "../errors.ts";

/** A stored file: its address, its size in bytes and the SHA-256 of its content as hex. */
export interface StoredFile {
  readonly address: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** A file that comes piece by piece and may be gone on with after a crash. It is not there for readers until it is finished. */
export interface GrowingFile {
  /** How much of it is safely kept. */
  readonly bytes: number;
  /** Adds to it; once this resolves, what was added outlives a crash. Resolves with all that is kept by now. */
  append(content: AsyncIterable<Uint8Array>): Promise<number>;
  /** Makes it a stored file, whole at once. */
  finish(): Promise<StoredFile>;
  /** Leaves it to be gone on with. */
  leave(): Promise<void>;
}

/** Files too large for the database. An address is `<organisation>/<name>`; a file appears whole or not at all. */
export interface Storage {
  /** Where the files are, for whoever looks after the server. */
  readonly place: string;
  put(address: string, content: AsyncIterable<Uint8Array>): Promise<StoredFile>;
  /** Begins a file, or goes on after its first `kept` bytes, as far as they are there. One writer at a time. */
  grow(address: string, kept: number): Promise<GrowingFile>;
  /** The bytes from `start` up to and including `end`; the whole file without a range. */
  read(address: string, range?: { start: number; end: number }): Promise<Readable>;
  /** Removes the file, and what there is of one that was never finished. */
  remove(address: string): Promise<void>;
  /** Addresses of files that somebody began and that nobody has added to for this long, in milliseconds of the machine's clock. */
  unfinished(since: number): Promise<string[]>;
}

/** What readers are told of a file that is not there. */
export function notStored(cause: unknown): Failure {
  return new Failure("not-found", "This file is not stored here any more.", { cause });
}
