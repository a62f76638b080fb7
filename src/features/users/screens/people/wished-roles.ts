import type { UserWish } from "../queries.ts";
import { WORDS } from "../words.ts";
import { type HeldRoles, rolesIn } from "./roles-held.ts";

/** What is wrong with the roles of a form, for the field that they stand in. */
export function rolesComplaint({ roles, wrong }: ReturnType<typeof rolesIn>): { roles?: string } {
  if (roles.length === 0) return { roles: WORDS.rolesMissing };
  const [text] = Object.values(wrong);
  return text === undefined ? {} : { roles: WORDS.limitWrong({ text }) };
}

/** The roles of a form as the API takes them. */
export function wishedRoles(held: HeldRoles): UserWish["roles"] {
  return rolesIn(held).roles.map(({ role, only }) => ({
    role,
    ...(only && { only: Object.fromEntries(Object.entries(only).map(([limit, ids]) => [limit, [...ids]])) }),
  }));
}
