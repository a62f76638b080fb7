/** What a visitor brings along in the part of the address that no server sees. */
export type Proof = { readonly handOver: string } | { readonly link: string };

/** Whether the address looks as if a proof had been cut off: it has a mark that is no place on the page, and no proof. */
export function isCut(hash: string, isPlace: (mark: string) => boolean): boolean {
  const mark = hash.slice(1);
  return mark !== "" && proofIn(hash) === undefined && !isPlace(mark);
}

/** A hand-over as `#hand-over=<jwt>`, a mailed link as `#<token>`; other marks are places on the page. */
export function proofIn(hash: string): Proof | undefined {
  const [, handOver] = /^#hand-over=(.+)$/.exec(hash) ?? [];
  if (handOver !== undefined) return { handOver };
  const [, link] = /^#([\w-]{20,})$/.exec(hash) ?? [];
  return link === undefined ? undefined : { link };
}
