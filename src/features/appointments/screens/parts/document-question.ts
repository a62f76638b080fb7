import type { OfKind } from "../../../../web/form/drawn.ts";
import { catalogue, icu } from "../../../../web/words/catalogue.ts";
import { DOCUMENT_KINDS, LARGEST_MIB } from "../../documents/catalog.ts";

const WORDS = catalogue("appointments.document", {
  hint: icu("PDF, Word (DOCX), OpenDocument (ODT), PNG, JPEG or plain text, {max} MiB at most.", ["max"]),
  size: icu("{kib, plural, one {# KiB} other {# KiB}}", ["kib"]),
});

/** What of a field is the same wherever a document is asked for. */
export const DOCUMENT = {
  kind: "document",
  hint: () => WORDS.hint({ max: LARGEST_MIB }),
  accept: DOCUMENT_KINDS.flatMap(({ ends }) => ends).join(","),
  mostMiB: LARGEST_MIB,
} as const satisfies Partial<OfKind<"document">>;

/** How large a file is, as people read it. */
export function sizeWords(bytes: number): string {
  return WORDS.size({ kib: Math.ceil(bytes / 1024) });
}
