import { Failure } from "../../../kernel/errors.ts";
import type { Block, MessageContent } from "../content/contract.ts";
import { LARGEST_MIB, LARGEST_UPLOAD, PICTURES_TOGETHER } from "./catalog.ts";
import type { ChatUpload } from "./contract.ts";

/** Where the bytes of an upload are. */
export function addressOf({ organisation_id, id }: { readonly organisation_id: string; readonly id: string }): string {
  return `${organisation_id}/chat-uploads/${id}`;
}

/** The bytes of an upload as they come. Throws where there are none, or too many. */
export async function* sized(content: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<Uint8Array, void> {
  let bytes = 0;
  for await (const piece of content) {
    bytes += piece.byteLength;
    if (bytes > LARGEST_UPLOAD) throw tooLarge(name);
    yield piece;
  }
  if (bytes > 0) return;
  throw new Failure("invalid-input", `“${name}” is empty.`, {
    field: "name",
    reason: "upload-empty",
    cure: "Open it to see what it holds, save it, and attach it again.",
  });
}

function tooLarge(name: string): Failure {
  return new Failure("too-large", `“${name}” is larger than ${LARGEST_MIB} MiB.`, {
    field: "name",
    reason: "upload-too-large",
    cure: "Put it into OneDrive or SharePoint, and write its link.",
  });
}

/** The same uploads in their order; pictures go as files where those before them leave no room. */
export function fitted<U extends Pick<ChatUpload, "kind" | "bytes">>(uploads: readonly U[]): U[] {
  let room = PICTURES_TOGETHER;
  return uploads.map((upload) => {
    if (upload.kind === "file") return upload;
    room -= upload.bytes;
    return room < 0 ? { ...upload, kind: "file" } : upload;
  });
}

/** Content with pictures below it, one a line. */
export function withPictures({ blocks, simplified }: MessageContent, uploads: readonly ChatUpload[]): MessageContent {
  const pictures = uploads.filter(({ kind }) => kind === "picture").map(pictureOf);
  return { blocks: [...blocks, ...pictures], simplified };
}

function pictureOf({ id, name }: ChatUpload): Block {
  const at = { in: "upload", name: id } as const;
  return { kind: "paragraph", inlines: [{ kind: "picture", at, alt: name, width: null, height: null }] };
}

/** A name in OneDrive that nobody else chooses: there it tells which file is meant, and people see the one they gave. */
export function ownName(name: string, id: string): string {
  const [, stem = name, end = ""] = /^(.+?)(\.[^.]+)?$/.exec(name) ?? [];
  return `${stem} ${id.slice(0, 8)}${end}`;
}
