import { z } from "zod";
import type { GraphClient } from "../request.ts";
import { graphPath } from "../wire/path.ts";

const Me = z.object({ userPrincipalName: z.string() });

/** The login of the administrator in whose name Graph is asked. */
export async function whoSignedIn(graph: GraphClient): Promise<string> {
  const query = { $select: "userPrincipalName" };
  return Me.parse(await graph.request({ method: "GET", path: graphPath`/me`, query })).userPrincipalName;
}
