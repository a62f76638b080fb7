import { createHash, randomUUID } from "node:crypto";
import { Refusal } from "./refusal.ts";

const LEAST = 5 * 1024 * 1024;
const MOST_PARTS = 10_000;

export interface StoredPart {
  readonly number: number;
  readonly etag: string;
  readonly content: Buffer;
  readonly at: Date;
}

export interface OpenUpload {
  readonly key: string;
  readonly id: string;
  readonly begun: Date;
  readonly parts: Map<number, StoredPart>;
}

/** A bucket in memory, with the rules of multipart uploads. */
export class PretendBucket {
  readonly objects = new Map<string, Buffer>();
  readonly uploads = new Map<string, OpenUpload>();

  begin(key: string): OpenUpload {
    const upload = { key, id: randomUUID(), begun: new Date(), parts: new Map<number, StoredPart>() };
    this.uploads.set(upload.id, upload);
    return upload;
  }

  upload(key: string, id: string): OpenUpload {
    const upload = this.uploads.get(id);
    if (upload?.key !== key) throw new Refusal(404, "NoSuchUpload");
    return upload;
  }

  /** The same number again replaces the part. */
  keep(upload: OpenUpload, number: number, content: Buffer): StoredPart {
    if (!(number >= 1 && number <= MOST_PARTS)) throw new Refusal(400, "InvalidArgument");
    const etag = `"${createHash("md5").update(content).digest("hex")}"`;
    const part = { number, etag, content, at: new Date() };
    upload.parts.set(number, part);
    return part;
  }

  /** Makes an object of the parts that are named, each by what it was kept as, and drops all others. */
  complete(upload: OpenUpload, named: readonly Pick<StoredPart, "number" | "etag">[]): void {
    if (named.length === 0) throw new Refusal(400, "MalformedXML");
    if (named.some(({ number }, index) => number <= (named[index - 1]?.number ?? 0)))
      throw new Refusal(400, "InvalidPartOrder");
    const parts = named.map(({ number, etag }) => {
      const part = upload.parts.get(number);
      if (part?.etag !== etag) throw new Refusal(400, "InvalidPart");
      return part;
    });
    if (parts.slice(0, -1).some(({ content }) => content.length < LEAST)) throw new Refusal(400, "EntityTooSmall");
    this.objects.set(upload.key, Buffer.concat(parts.map(({ content }) => content)));
    this.uploads.delete(upload.id);
  }

  content(key: string): Buffer {
    const content = this.objects.get(key);
    if (content === undefined) throw new Refusal(404, "NoSuchKey");
    return content;
  }
}
