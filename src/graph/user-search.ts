import type { User } from "@microsoft/microsoft-graph-types";
import type { GraphClient } from "./request.ts";
import type { Waiting } from "./users.ts";
import { graphPath, odataText } from "./wire/path.ts";

/** Users whose name or address begins with `text`, in Microsoft's order, at most `most`. */
export async function usersStartingWith(
  graph: GraphClient,
  { text, select, most }: { text: string; select: readonly string[]; most: number },
  waiting: Waiting = {},
): Promise<User[]> {
  const start = odataText(text);
  const fields = ["displayName", "givenName", "surname", "userPrincipalName", "mail"];
  const query = {
    $filter: fields.map((field) => `startswith(${field},${start})`).join(" or "),
    $select: select.join(","),
    $top: most,
  };
  const { value } = await graph.request<{ value: User[] }>({
    ...waiting,
    method: "GET",
    path: graphPath`/users`,
    query,
  });
  return value;
}

/** Asks for one user, whoever it is: it only tells whether the directory may be read at all. */
export async function anyUser(graph: GraphClient): Promise<void> {
  await graph.request({ method: "GET", path: graphPath`/users`, query: { $select: "id", $top: 1 } });
}
