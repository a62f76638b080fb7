import type { OrganisationId } from "../../../kernel/database/database.ts";

/** Where an organisation's booking pages are. What names it is no secret. */
export function pageAddress({
  address,
  organisation,
}: {
  readonly address: string;
  readonly organisation: OrganisationId;
}): string {
  return `${address}/book/${pageWord(organisation)}`;
}

/** Where those book whom we know; they find what is for everybody there, too. */
export function visitorsAddress({ address }: { readonly address: string }): string {
  return `${address}/visit/book`;
}

/** The organisation's id in the letters of an address. */
export function pageWord(organisation: OrganisationId): string {
  return Buffer.from(organisation.replaceAll("-", ""), "hex").toString("base64url");
}

/** The id of the organisation that a word names; undefined where it names none. */
export function organisationIn(word: string): OrganisationId | undefined {
  const bytes = Buffer.from(word, "base64url");
  if (bytes.length !== 16 || bytes.toString("base64url") !== word) return undefined;
  return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
