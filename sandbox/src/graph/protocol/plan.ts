import { Router, segmentsOf } from "../../kernel/router.ts";
import { resources } from "../resources.ts";
import type { Caller, Inquiry, Route } from "./call.ts";
import { type Endpoint, endpointOf, everyEndpoint } from "./endpoints.ts";
import { badRequest, GraphRefusal, notSimulated } from "./refusal.ts";

/** Who handles a request, with what from its path, and what Microsoft says of that endpoint. */
export interface Plan {
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
  readonly endpoint: Endpoint;
}

const router = new Router(resources);
for (const route of resources) {
  if (endpointOf(route) === undefined) throw new Error(`${route.method} ${route.template} is not in endpoints.json.`);
}

/** Finds the handler of a request. What Graph does not know is refused as Graph does; what is not built here, as such. */
export function planOf({ method, path, caller }: Inquiry): Plan {
  const segments = ownSegments(segmentsOf(path), caller);
  const known = everyEndpoint.find(method, segments);
  if (known.kind === "wrong-method") {
    throw new GraphRefusal(
      { status: 405, code: "Request_BadRequest" },
      "Specified HTTP method is not allowed for the request target.",
    );
  }
  if (known.kind === "unknown") throw badRequest(`Resource not found for the segment '${known.segment}'.`);
  const found = router.find(method, segments);
  if (found.kind !== "found") throw notSimulated(`${method} ${known.route.template}`);
  return { route: found.route, params: found.params, endpoint: known.route };
}

/** Reads /me as /users/{the signed-in person}. */
function ownSegments(segments: readonly string[], caller: Caller): readonly string[] {
  if (segments[0]?.toLowerCase() !== "me") return segments;
  if (caller.userId === null) throw badRequest("/me request is only valid with delegated authentication flow.");
  return ["users", caller.userId, ...segments.slice(1)];
}
