import type { DirectoryObject, Group, User } from "@microsoft/microsoft-graph-types";
import { changePages, type ChangePage } from "./delta.ts";
import { itemsOf } from "./page.ts";
import type { GraphClient } from "./request.ts";
import type { Waiting } from "./users.ts";
import { graphPath } from "./wire/path.ts";

/** Who and what stands in a group itself; what stands in the groups within it is not looked at. */
export interface GroupMembers {
  /** The login names of the people; where the app may not see one, the object id, by which Microsoft knows them, too. */
  readonly people: readonly string[];
  /** How many groups stand in it. */
  readonly groups: number;
  /** Whether that is all: reading stops after `most` members. */
  readonly isWhole: boolean;
}

type Member = DirectoryObject & Pick<User, "userPrincipalName"> & { readonly "@odata.type"?: string };

/** Reads the direct members of a group. Needs GroupMember.Read.All; throws Microsoft's refusals. */
export async function membersOf(
  graph: GraphClient,
  group: string,
  { most = 5000, ...waiting }: Waiting & { most?: number } = {},
): Promise<GroupMembers> {
  const query = { $select: "id,userPrincipalName", $top: 999 };
  const found: Member[] = [];
  const request = { ...waiting, method: "GET", path: graphPath`/groups/${group}/members`, query } as const;
  for await (const member of itemsOf<Member>(graph, request)) {
    if (found.length === most) return { ...counted(found), isWhole: false };
    found.push(member);
  }
  return { ...counted(found), isWhole: true };
}

function counted(members: readonly Member[]): Omit<GroupMembers, "isWhole"> {
  const kind = (name: string) => members.filter((member) => member["@odata.type"] === `#microsoft.graph.${name}`);
  const people = kind("user").flatMap(({ userPrincipalName, id }) => userPrincipalName ?? id ?? []);
  return { people, groups: kind("group").length };
}

/** The address at which a group is written to; undefined where it has none. */
export async function addressOfGroup(
  graph: GraphClient,
  group: string,
  waiting: Waiting = {},
): Promise<string | undefined> {
  const query = { $select: "mail" };
  const path = graphPath`/groups/${group}`;
  const { mail } = await graph.request<Group>({ ...waiting, method: "GET", path, query });
  return mail ?? undefined;
}

/** Somebody who came into a group or left it. */
type Moved = Pick<DirectoryObject, "id"> & { readonly "@removed"?: { readonly reason: string } };

/** A group that changed, with who came and who left since the look before. One group may come on several pages. */
export type ChangedGroup = Pick<Group, "id" | "displayName"> & {
  readonly "members@delta"?: readonly Moved[];
  readonly "owners@delta"?: readonly Moved[];
};

/**
 * What changed of all groups of the tenant since the link of an earlier look; without a link nothing but where to begin,
 * from now on. Throws `DeltaExpired` when the link is too old.
 */
export function groupChanges(
  graph: GraphClient,
  { link, ...waiting }: Waiting & { readonly link: string | undefined },
): AsyncGenerator<ChangePage<ChangedGroup>, void> {
  const query = { $select: "id,displayName,members,owners", $deltatoken: "latest" };
  const headers = { prefer: "return=minimal" };
  return changePages<ChangedGroup>(
    graph,
    { ...waiting, method: "GET", path: graphPath`/groups/delta`, query, headers },
    link,
  );
}
