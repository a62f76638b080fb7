import type { Group, TeamsAsyncOperation } from "@microsoft/microsoft-graph-types";
import { Failure } from "../../kernel/errors.ts";
import { allOf } from "../page.ts";
import type { GraphClient } from "../request.ts";
import { unlessMissing, type Waiting } from "../users.ts";
import { graphPath, odataText } from "../wire/path.ts";

/** Microsoft's names of the templates that teams are made by. */
const TEMPLATES = {
  class: "educationClass",
  staff: "educationStaff",
  "learning-community": "educationProfessionalLearningCommunity",
  usual: "standard",
} as const;

export interface NewTeam {
  readonly name: string;
  /** Stands in the group's description, by which it is found again. */
  readonly description: string;
  readonly kind: keyof typeof TEMPLATES;
  /** Microsoft's id of a template of the tenant's own, which stands for that of the kind. */
  readonly template?: string | undefined;
  /** Object id of the one owner with whom it begins; absent where an account asks, which is that owner. */
  readonly owner: string | undefined;
}

/** A team that Microsoft has begun to make. */
export interface BegunTeam {
  readonly id: string;
  /** Id of the operation that tells how far it is. */
  readonly operation: string;
}

/** Has Microsoft begin to make a team. Not to be repeated: each call makes another one. */
export async function createTeam(
  graph: GraphClient,
  { name, description, kind, template = TEMPLATES[kind], owner, ...waiting }: Waiting & NewTeam,
): Promise<BegunTeam> {
  const { headers } = await graph.send({
    ...waiting,
    method: "POST",
    path: graphPath`/teams`,
    body: {
      "template@odata.bind": `${graph.base}/teamsTemplates('${template}')`,
      displayName: name,
      description,
      ...(owner !== undefined && { members: [memberOf(graph, { user: owner, role: "owner" })] }),
    },
  });
  const begun = begunIn(headers);
  if (begun !== undefined) return begun;
  throw new Failure("upstream-refused", "Microsoft did not say which team it makes.", {
    reason: "team-without-address",
    cure: "It is looked for by its description at the next run. Report this if it stays.",
  });
}

function begunIn({ "content-location": place = "", location = "" }: Headers): BegunTeam | undefined {
  const id = /teams\('([^']+)'\)/.exec(place)?.[1];
  const operation = /operations\('([^']+)'\)/.exec(location)?.[1];
  return id === undefined || operation === undefined ? undefined : { id, operation };
}

type Headers = Readonly<Record<string, string | undefined>>;

/** A member as Microsoft's collections of members take it. */
export function memberOf(
  graph: GraphClient,
  { user, role }: { readonly user: string; readonly role: "owner" | "member" },
): object {
  return {
    "@odata.type": "#microsoft.graph.aadUserConversationMember",
    roles: role === "owner" ? ["owner"] : [],
    "user@odata.bind": `${graph.base}/users('${user}')`,
  };
}

/** How far a team is that is being made. Microsoft asks to be asked every half minute at most. */
export async function teamOperation(
  graph: GraphClient,
  { id, operation }: BegunTeam,
  waiting: Waiting = {},
): Promise<TeamsAsyncOperation | undefined> {
  const path = graphPath`/teams/${id}/operations/${operation}`;
  return await unlessMissing(() => graph.request<TeamsAsyncOperation>({ ...waiting, method: "GET", path }));
}

/** The groups that are called so, with their descriptions. What was made a moment ago may not be among them yet. */
export async function groupsCalled(graph: GraphClient, name: string, waiting: Waiting = {}): Promise<Group[]> {
  const query = { $filter: `displayName eq ${odataText(name)}`, $select: "id,displayName,description", $top: 100 };
  return await allOf<Group>(graph, { ...waiting, method: "GET", path: graphPath`/groups`, query });
}

/** Calls a team otherwise. */
export async function renameTeam(
  graph: GraphClient,
  { id, name, ...waiting }: Waiting & { readonly id: string; readonly name: string },
): Promise<void> {
  await graph.send({ ...waiting, method: "PATCH", path: graphPath`/teams/${id}`, body: { displayName: name } });
}
