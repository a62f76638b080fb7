import type { Listing } from "../../protocol/page.ts";

/** How the members of teams and channels are listed. */
export const MEMBER_LISTING: Listing = {
  type: "aadUserConversationMember",
  context: "members",
  page: { usual: 100, most: 999 },
  service: "teams",
  filterBy: new Set(["userId", "email", "displayName", "roles"]),
  orderBy: new Set(),
};
export const MEMBER_LIST_OPTIONS = ["$filter", "$select", "$top", "$count", "$skiptoken"];
