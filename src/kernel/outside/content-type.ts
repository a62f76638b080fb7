import { fileTypeFromBuffer } from "file-type";

/** What a file is, by its bytes. */
export interface ContentType {
  readonly type: string;
  /** Whether a browser may show it in place; everything else is only ever saved. */
  readonly inline: boolean;
}

const UNKNOWN = "application/octet-stream";
/** Pictures that cannot hold a script. SVG is not among them, nor is anything that is text. */
const SHOWN = new Set(["image/png", "image/jpeg", "image/gif", "image/webp"]);
/** How many bytes tell what a file is; fewer are looked at where there are fewer. */
export const TELLING = 4100;

const MARKUP: readonly (readonly [RegExp, string])[] = [
  [/^\s*(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)*(<!doctype svg[^>]*>\s*)?<svg[\s>]/i, "image/svg+xml"],
  [
    /<(!doctype\s+html|html|head|body|script|iframe|img|a|table|div|title|style|meta|link|base|form|p|br|h[1-6])[\s/>]/i,
    "text/html",
  ],
  [/^\s*<\?xml/i, "application/xml"],
];

/** What a file is by the first of its bytes, whatever its name or its sender says. */
export async function contentTypeOf(bytes: Uint8Array): Promise<ContentType> {
  const head = bytes.subarray(0, TELLING);
  const known = (await fileTypeFromBuffer(head))?.mime;
  // What is written in XML may still be a picture that holds a script.
  const type = known === undefined || known === "application/xml" ? (textType(head) ?? known ?? UNKNOWN) : known;
  return { type, inline: SHOWN.has(type) };
}

/** Headers under which a stored file may leave: nobody's browser takes it for something else, or runs it. */
export function fileHeaders({ type, inline }: ContentType, name: string): Record<string, string> {
  const plain = name.replaceAll(/[^\w .()-]/g, "_");
  const how = inline ? "inline" : "attachment";
  return {
    "content-type": type === "text/plain" || type === "text/html" ? "text/plain; charset=utf-8" : type,
    "content-disposition": `${how}; filename="${plain}"; filename*=UTF-8''${encoded(name)}`,
    "x-content-type-options": "nosniff",
    "content-security-policy": "default-src 'none'; sandbox",
  };
}

/** RFC 8187 allows fewer characters than `encodeURIComponent` leaves alone. */
function encoded(name: string): string {
  return encodeURIComponent(name.toWellFormed()).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** Bytes that no text has. */
// oxlint-disable-next-line no-control-regex -- control characters are exactly what is looked for
const BINARY = /[\u0000-\u0008\u000E-\u001A\u001C-\u001F]/;

function textType(head: Uint8Array): string | undefined {
  const text = decoded(head);
  if (text === undefined || BINARY.test(text)) return undefined;
  return MARKUP.find(([sign]) => sign.test(text))?.[1] ?? "text/plain";
}

/** The end may fall into the middle of a character. */
function decoded(head: Uint8Array): string | undefined {
  try {
    const utf16 = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
    const encoding = utf16 ? (head[0] === 0xff ? "utf-16le" : "utf-16be") : "utf-8";
    return new TextDecoder(encoding, { fatal: true }).decode(head, { stream: true });
  } catch {
    // Not text in any encoding that we know, which is an answer too.
    return undefined;
  }
}
