import { explain } from "../../../../web/parts/explain.ts";
import { LARGEST_MIB, LARGEST_UPLOAD, MOST_UPLOADS, PICTURES_TOGETHER } from "../../uploads/catalog.ts";
import type { FilesAllowed } from "./queries.ts";
import { type ChatUpload, sendFile } from "./send-file.ts";
import { FILE_WORDS } from "./words.ts";

/** Something that is attached to what somebody is about to write. */
export interface Attached {
  readonly key: string;
  readonly name: string;
  readonly bytes: number;
  /** The share of it that has left, from 0 to 1. */
  readonly share: number;
  /** Once all of it is there. */
  readonly upload?: ChatUpload;
  /** Why it cannot be sent. */
  readonly wrong?: string;
  readonly cancel: () => void;
}

interface Around {
  readonly conversation: string;
  readonly allowed: FilesAllowed | undefined;
  /** What is attached by now. */
  readonly attached: readonly Attached[];
  readonly change: (next: (now: readonly Attached[]) => readonly Attached[]) => void;
}

/** Attaches files: each is sent at once, so that the message need not wait for it. */
export function attach(files: readonly File[], { conversation, allowed, attached, change }: Around): void {
  for (const [place, file] of files.entries()) {
    const key = crypto.randomUUID();
    const stop = new AbortController();
    const alter = (part: Partial<Attached>) =>
      change((now) => now.map((each) => (each.key === key ? { ...each, ...part } : each)));
    const wrong = wrongWith(file, { allowed, place: attached.length + place });
    const { name, size: bytes } = file;
    const begun = { key, name, bytes, share: 0, cancel: () => stop.abort(), ...(wrong !== undefined && { wrong }) };
    change((now) => [...now, begun]);
    if (wrong !== undefined) continue;
    sendFile(conversation, file, { signal: stop.signal, progress: (share) => alter({ share }) })
      .then((upload) => alter({ upload, name: upload.name }))
      .catch((error: unknown) => alter({ wrong: wordsOf(error) }));
  }
}

const PICTURES = new Set(["image/png", "image/jpeg", "image/gif", "image/webp"]);

/** What can be said of a file before it is sent. */
function wrongWith(
  { size, type }: File,
  around: { readonly allowed: FilesAllowed | undefined; readonly place: number },
) {
  if (around.place >= MOST_UPLOADS) return FILE_WORDS.tooMany({ most: MOST_UPLOADS });
  if (size > LARGEST_UPLOAD) return FILE_WORDS.tooLarge({ max: LARGEST_MIB });
  const { because } = around.allowed ?? {};
  const isPicture = PICTURES.has(type) && size <= PICTURES_TOGETHER;
  return isPicture || because === undefined ? undefined : `${because.sentence} ${because.cure}`;
}

function wordsOf(error: unknown): string {
  const { sentence, cure } = explain(error);
  return [sentence, cure].filter(Boolean).join(" ");
}
