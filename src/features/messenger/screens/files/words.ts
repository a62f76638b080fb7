import { catalogue, icu } from "../../../../web/words/catalogue.ts";

export const FILE_WORDS = catalogue("messenger.files", {
  attach: "Attach",
  attachHow: icu("Pictures and files: {most} at most, each of up to {max} MiB. They can be pasted and dropped, too.", [
    "most",
    "max",
  ]),
  attached: "Attached",
  remove: icu("Remove “{name}”", ["name"]),
  uploading: icu("“{name}” is being uploaded.", ["name"]),
  laying: icu("“{name}” is on its way to Microsoft.", ["name"]),
  tooMany: icu("A message takes {most} attachments at most.", ["most"]),
  tooLarge: icu("It is larger than {max} MiB. Put it into OneDrive or SharePoint, and write its link.", ["max"]),
  loadingCode: "The code is loading.",
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
