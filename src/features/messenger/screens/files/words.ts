import { catalogue, icu } from "../../../../web/words/catalogue.ts";

export const FILE_WORDS = catalogue("messenger.files", {
  save: icu("Save “{name}”", ["name"]),
  kilobytes: icu("{size, number} KB", ["size"]),
  megabytes: icu("{size, number} MB", ["size"]),
});

const KILO = 1024;

/** How large a file is, as people read it. */
export function sizeWords(bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / KILO));
  if (kilobytes < KILO) return FILE_WORDS.kilobytes({ size: kilobytes });
  return FILE_WORDS.megabytes({ size: Math.round((kilobytes * 10) / KILO) / 10 });
}
