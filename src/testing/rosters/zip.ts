import { crc32, deflateRawSync } from "node:zlib";

/** What a file of an archive is made of; `flags` and `crc` are for archives that something is wrong with. */
export interface ZipEntry {
  readonly name: string;
  readonly content: string | Buffer;
  readonly flags?: number;
  readonly crc?: number;
  /** What the archive says that it unpacks to, in bytes. */
  readonly says?: number;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const DEFLATED = 8;
const VERSION = 20;

/** An archive as PKWARE's note on the ZIP format has it, with every file deflated. */
export function zipOf(entries: readonly ZipEntry[]): Buffer<ArrayBuffer> {
  const parts: Buffer[] = [];
  const central: Buffer[] = [];
  let at = 0;
  for (const { name, content, flags = 0, crc, says } of entries) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const title = Buffer.from(name);
    const about = Buffer.alloc(26);
    about.writeUInt16LE(VERSION, 0);
    about.writeUInt16LE(flags, 2);
    about.writeUInt16LE(DEFLATED, 4);
    about.writeUInt32LE(crc ?? crc32(bytes), 10);
    about.writeUInt32LE(packed.length, 14);
    about.writeUInt32LE(says ?? bytes.length, 18);
    about.writeUInt16LE(title.length, 22);
    const local = Buffer.concat([number32(LOCAL), about, title, packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    central.push(Buffer.concat([number32(CENTRAL), number16(VERSION), about, rest, title]));
    parts.push(local);
    at += local.length;
  }
  const listed = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...parts, listed, number32(END), end]);
}

function number32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

function number16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}
