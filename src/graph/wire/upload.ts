import { Failure } from "../../kernel/errors.ts";
import { SECOND } from "../../kernel/time.ts";
import { keepsFiles } from "../clouds.ts";
import type { UploadStep } from "../request.ts";
import type { ClientParts } from "./attempt.ts";
import { jsonAnswer, type GraphAnswer } from "./answer.ts";
import { refusalOf } from "./refusal.ts";

const TIMEOUT_MS = 60 * SECOND;
const LARGEST_ANSWER = 1024 * 1024;
/** In logs and errors, in place of an address that holds its own key. */
const TEMPLATE = "/uploadSession";

/** Such an address carries its own key: our token does not go with it, and it lies at Microsoft's own hosts. */
export async function stepOfUpload<T>(
  { endpoints, wire, world }: ClientParts,
  { method, address, range, bytes, signal }: UploadStep,
): Promise<GraphAnswer<T>> {
  const place = URL.parse(address);
  if (place === null || place.username !== "" || place.password !== "" || !keepsFiles(endpoints, place))
    throw leadsAway();
  const answer = await wire.exchange({
    origin: place.origin,
    path: place.pathname + place.search,
    method,
    headers: {
      accept: "application/json",
      "user-agent": "Parley",
      ...(range !== undefined && { "content-range": range, "content-type": "application/octet-stream" }),
    },
    body: bytes,
    signal,
    timeoutMs: TIMEOUT_MS,
    largest: LARGEST_ANSWER,
  });
  if (answer.status < 300) return jsonAnswer<T>(answer);
  const now = world.clock.now().getTime();
  throw refusalOf({ method, template: TEMPLATE, clientRequestId: undefined, now, doubtful: false }, answer);
}

function leadsAway(): Failure {
  return new Failure("upstream-refused", "Microsoft is said to take a file at an address that is not its own.", {
    cure: "Nothing was sent there. Report this if the address of Microsoft Graph is set correctly.",
    reason: "upload-leads-away",
  });
}
