import type { Context } from "../../context.ts";
import { getUser, GraphError } from "../../graph/index.ts";
import { Failure } from "../../kernel/errors.ts";
import type { Microsoft } from "../connection/index.ts";
import type { DirectoryUser, ObjectId } from "./contract.ts";
import { directoryUser, provenId, SELECT } from "./graph.ts";
import { matchPerson } from "./match-person.ts";

/** How a caller may name an organiser. */
export type OrganiserName = { readonly person: string } | { readonly userPrincipalName: string } | { readonly objectId: string };

/** Somebody whom the directory knows, with the proof. */
export interface Organiser extends DirectoryUser {
  readonly proof: ObjectId;
}

/** Finds the organiser in the directory. Throws a `Failure` with the cure when there is no such person. */
export async function findOrganiser(ctx: Context, microsoft: Microsoft, name: OrganiserName): Promise<Organiser> {
  if ("person" in name) {
    const user = await matchPerson(ctx, microsoft, name.person);
    return { ...user, proof: provenId(user) };
  }
  const key = "objectId" in name ? name.objectId : name.userPrincipalName;
  const user = directoryUser(await getUser(microsoft.graph, key, SELECT).catch((error: unknown) => refuse(error, key)));
  if (user === undefined) throw new Failure("upstream-refused", `Microsoft answered nothing usable about ${key}.`);
  return { ...user, proof: provenId(user) };
}

function refuse(error: unknown, key: string): never {
  const unknown = error instanceof GraphError && (error.kind === "not-found" || error.code === "Request_BadRequest");
  if (!unknown) throw error;
  throw new Failure("upstream-refused", `Microsoft knows nobody called ${key} in this Entra tenant.`, {
    reason: "organiser-unknown",
    field: "organiser",
    cure: "Use the login name (user principal name) or object id as it stands in the Entra admin center.",
    cause: error,
  });
}
