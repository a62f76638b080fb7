import { isoMillis } from "../../../kernel/clock.ts";

/** The id of an occurrence names its series and its day, and stays when the occurrence becomes an exception. */

const DAY = 86_400_000;
const LENGTH = 6;
const ID = /^(AAMkA[\w+/-]{20,})FRAAgI([\w-]{8})AAA=$/;

export function occurrenceId(masterId: string, day: number): string {
  const bytes = Buffer.alloc(LENGTH);
  bytes.writeIntBE(day / DAY, 0, LENGTH);
  return `${masterId.replace(/AAA=$/, "")}FRAAgI${bytes.toString("base64url")}AAA=`;
}

export function readOccurrenceId(id: string): { masterId: string; day: number } | undefined {
  const [, stem, text] = ID.exec(id) ?? [];
  if (stem === undefined || text === undefined) return undefined;
  return { masterId: `${stem}AAA=`, day: Buffer.from(text, "base64url").readIntBE(0, LENGTH) * DAY };
}

/** As cancelledOccurrences names one that is gone. */
export function goneOccurrenceId(masterId: string, day: number): string {
  return `OID.${masterId}.${isoMillis(day).slice(0, 10)}`;
}

/** The day stands in the iCalUId as year, month and day. */
export function occurrenceICalUId(iCalUId: string, day: number): string {
  const [year, month, date] = isoMillis(day).slice(0, 10).split("-").map(Number);
  const hex = (value = 0, digits = 2): string => value.toString(16).toUpperCase().padStart(digits, "0");
  return `${iCalUId.slice(0, 32)}${hex(year, 4)}${hex(month)}${hex(date)}${iCalUId.slice(40)}`;
}

/** What the iCalUIds of a series and of its occurrences have in common, in every mailbox. */
export function meetingKeyOf(iCalUId: string): string {
  return iCalUId.slice(40);
}
