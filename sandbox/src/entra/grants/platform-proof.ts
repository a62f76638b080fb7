import type { Platform } from "../../entities/app.ts";
import { EntraRefusal } from "../refusal.ts";
import type { GrantRequest } from "./grant.ts";

type Check = (request: GrantRequest, origin: string | undefined) => void;

/** How an app has to come for its tokens, by where it runs: servers with a secret, browsers from a page of theirs. */
const CHECKS: Readonly<Record<Platform, Check>> = {
  web: ({ client }, origin) => {
    if (origin !== undefined) throw new EntraRefusal(9002326, origin);
    if (client.proof === "0") throw new EntraRefusal(7000218);
  },
  spa: ({ client }, origin) => {
    if (client.proof !== "0") throw new EntraRefusal(700025);
    if (origin === undefined) throw new EntraRefusal(9002327);
  },
  publicClient: ({ client }, origin) => {
    if (client.proof !== "0") throw new EntraRefusal(700025);
    if (origin !== undefined) throw new EntraRefusal(9002326, origin);
  },
};

export function checkProof(request: GrantRequest, platform: Platform): void {
  CHECKS[platform](request, request.call.arrival.headers.origin);
}
