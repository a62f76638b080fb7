import type { Context } from "../../context.ts";
import { getUser, GraphError } from "../../graph/index.ts";
import type { Transaction } from "../../kernel/database/database.ts";
import { Failure } from "../../kernel/errors.ts";
import type { Microsoft } from "../connection/index.ts";
import type { DirectoryUser, ObjectId } from "./contract.ts";
import { directoryUser, provenId, SELECT } from "./graph.ts";
import { matchPerson } from "./matching/match-person.ts";
import { personOf } from "./store.ts";

/** How a caller may name an organiser. */
export type OrganiserName =
  | { readonly person: string }
  | { readonly userPrincipalName: string }
  | { readonly objectId: string };

/** Somebody whom the directory knows, with the proof. */
export interface Organiser extends Pick<DirectoryUser, "displayName"> {
  /** Where mail reaches them; unknown of one whom the directory showed long ago. */
  readonly address?: string | undefined;
  readonly proof: ObjectId;
}

/** An organiser whom the directory has shown before: what was kept of them then, by the immutable object id. */
export function knownOrganiser({ objectId, displayName }: { objectId: string; displayName: string }): Organiser {
  return { displayName, proof: provenId({ objectId }) };
}

/** Refuses a person whom nobody has added, before anything is promised in their name. */
export async function refuseUnknownPerson(tx: Transaction, id: string): Promise<void> {
  const known = await personOf(tx, id).catch((cause: unknown) => {
    if (!(cause instanceof Failure && cause.code === "not-found")) throw cause;
  });
  if (known) return;
  throw new Failure("invalid-input", "The organiser names a person whom Parley does not know.", {
    field: "organiser.person",
    reason: "person-unknown",
    cure: "Add them with POST /api/people, or name the organiser by userPrincipalName.",
  });
}

/** Finds the organiser in the directory. Throws a `Failure` with the cure when there is no such person. */
export async function findOrganiser(ctx: Context, microsoft: Microsoft, name: OrganiserName): Promise<Organiser> {
  if ("person" in name) {
    const user = await matchPerson(ctx, microsoft, { id: name.person });
    return organiserOf(user);
  }
  const key = "objectId" in name ? name.objectId : name.userPrincipalName;
  const answer = await getUser(microsoft.graph, key, { select: SELECT }).catch(unlessMalformed);
  const user = answer && directoryUser(answer);
  if (user === undefined) throw unknownOrganiser(key);
  return organiserOf(user);
}

function organiserOf(user: DirectoryUser): Organiser {
  return { displayName: user.displayName, proof: provenId(user), address: user.mail ?? user.userPrincipalName };
}

/** A key that is neither an id nor a login name is nobody's. */
function unlessMalformed(error: unknown): undefined {
  if (!(error instanceof GraphError && error.code === "Request_BadRequest")) throw error;
}

function unknownOrganiser(key: string): Failure {
  return new Failure("upstream-refused", `Microsoft knows nobody called ${key} in this Entra tenant.`, {
    reason: "organiser-unknown",
    field: "organiser",
    cure: "Use the login name (user principal name) or object id as it stands in the Entra admin center.",
  });
}
