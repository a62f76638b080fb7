import { GraphRefusal } from "../graph/protocol/refusal.ts";
import type { World } from "../world.ts";
import { send, type Taken } from "./send.ts";

const DEADLINE_MS = 10_000;

/** Asks a receiver to repeat a token, as proof that it wants notifications; throws Graph's refusal when it does not. */
export async function shakeHands(world: World, url: string): Promise<void> {
  const token = `Validation: Testing client application reachability for subscription Request-Id: ${world.requests.guid()}`;
  const address = new URL(url);
  address.search = `${address.search === "" ? "?" : `${address.search}&`}validationToken=${encodeURIComponent(token)}`;
  const taken = await send({
    url: address.href,
    contentType: "text/plain; charset=utf-8",
    body: "",
    deadlineMs: DEADLINE_MS,
  });
  const refusal = refusalOf(taken, token);
  if (refusal !== undefined) throw refusal;
}

function refusalOf({ status, failure, contentType, body }: Taken, token: string): GraphRefusal | undefined {
  if (failure === "timeout") return validationError("Subscription validation request timed out.");
  if (status !== 200) {
    const what = status === 0 ? body : `HTTP status code is '${status}'`;
    return validationError(
      `Subscription validation request failed. Notification endpoint must respond with 200 OK to validation request. (${what})`,
    );
  }
  if (!/^text\/plain/i.test(contentType) || body !== token) {
    return validationError(
      "Subscription validation request failed. Response must exactly match validationToken query parameter.",
    );
  }
  return undefined;
}

function validationError(message: string): GraphRefusal {
  return new GraphRefusal({ status: 400, code: "ValidationError" }, message);
}
