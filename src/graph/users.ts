import type { User } from "@microsoft/microsoft-graph-types";
import { Failure } from "../kernel/errors.ts";
import { itemsOf } from "./page.ts";
import type { GraphClient, GraphRequest } from "./request.ts";
import type { GraphBytes } from "./wire/answer.ts";
import { GraphError } from "./wire/graph-error.ts";
import { graphPath, odataText } from "./wire/path.ts";

/** How a call waits: for a person or behind people, for how long, until whose signal. */
export type Waiting = Pick<GraphRequest, "priority" | "signal" | "patienceMs">;

/** Sizes in which Microsoft keeps a photo, in pixels. */
export type PhotoSize = 48 | 64 | 96 | 120 | 240 | 360 | 432 | 504 | 648;

const USUAL = ["id", "displayName", "userPrincipalName", "mail", "accountEnabled", "userType"] as const;

/** The user with this object id or user principal name; undefined when there is none. */
export async function getUser(
  graph: GraphClient,
  key: string,
  { select = USUAL, ...waiting }: Waiting & { select?: readonly string[] } = {},
): Promise<User | undefined> {
  const query = { $select: select.join(",") };
  return await unlessMissing(() =>
    graph.request<User>({ method: "GET", path: graphPath`/users/${key}`, query, ...waiting }),
  );
}

/** Which users are looked for. */
export interface UserSearch {
  /** A property of the user, such as `employeeId`, `otherMails` or `onPremisesExtensionAttributes/extensionAttribute1`. */
  readonly field: string;
  /** What it must equal; for a list, what it must contain. */
  readonly value: string;
  readonly select?: readonly string[] | undefined;
  /** True for properties that Microsoft only searches in its index, which lags a little behind. */
  readonly indexed?: boolean | undefined;
  /** Most users to bring; 100 when absent. */
  readonly most?: number | undefined;
}

/** Lists hold texts; a user is found by any one of them. */
const LISTS = new Set(["otherMails", "proxyAddresses", "imAddresses", "businessPhones"]);
const FIELD = /^[A-Za-z]\w*(\/[A-Za-z]\w*)?$/;
const INDEXED = { headers: { consistencylevel: "eventual" }, query: { $count: true } };

/** Users whose field equals the value, in Microsoft's order. */
export async function findUsers(graph: GraphClient, search: UserSearch, waiting: Waiting = {}): Promise<User[]> {
  const { most = 100 } = search;
  const found: User[] = [];
  for await (const user of itemsOf<User>(graph, { ...requestOf(search), ...waiting })) {
    found.push(user);
    if (found.length === most) break;
  }
  return found;
}

/** The first page of a search, as a request that can stand in a batch. */
export function requestOf(search: UserSearch): GraphRequest {
  const { select = USUAL, most = 100, indexed = false } = search;
  const extra = indexed ? INDEXED : { headers: {}, query: {} };
  const query = { $filter: filterOf(search), $select: select.join(","), $top: Math.min(most, 999), ...extra.query };
  return { method: "GET", path: graphPath`/users`, query, headers: extra.headers };
}

function filterOf({ field, value }: UserSearch): string {
  if (!FIELD.test(field)) {
    throw new Failure("invalid-input", `"${field}" is not the name of a property of a Microsoft user.`, {
      field: "field",
      cure: "Give the name as Microsoft Graph writes it, such as employeeId or onPremisesExtensionAttributes/extensionAttribute1.",
    });
  }
  return LISTS.has(field) ? `${field}/any(one:one eq ${odataText(value)})` : `${field} eq ${odataText(value)}`;
}

/** A user's photo; undefined when there is none, or no mailbox that could hold one. */
export async function photoOf(
  graph: GraphClient,
  key: string,
  { size, ...waiting }: Waiting & { size?: PhotoSize } = {},
): Promise<GraphBytes | undefined> {
  const whole = graphPath`/users/${key}/photo/$value`;
  const path = size === undefined ? whole : graphPath`/users/${key}/photos/${`${size}x${size}`}/$value`;
  return await unlessMissing(() => graph.read({ method: "GET", path, ...waiting }));
}

/** The answer, or undefined where Microsoft says that there is no such thing. */
export async function unlessMissing<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof GraphError && error.kind === "not-found") return undefined;
    throw error;
  }
}
