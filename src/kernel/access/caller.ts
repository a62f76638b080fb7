import type { OrganisationId } from "../database/database.ts";

/** Who a caller is: a program by its key, a member of staff, a visitor who sees only what is theirs. */
export type Who =
  | { readonly kind: "key"; readonly id: string | undefined }
  | { readonly kind: "user"; readonly id: string }
  | { readonly kind: "visitor"; readonly person: string };

/** Who calls, for which organisation, and what they may do. */
export interface Caller {
  readonly organisation: OrganisationId;
  /** As facts show it: `key:bootstrap`, `user:…`, `visitor:…`. */
  readonly actor: string;
  readonly scopes: ReadonlySet<string>;
  readonly who: Who;
  /** The session's id, where there is one; it is no secret. */
  readonly session: string | undefined;
}
