import { Failure } from "../../kernel/errors.ts";
import { CLOUD_WORDS, cloudsAt, type Endpoints, shareSignIn } from "../clouds.ts";

/**
 * Refuses a tenant that Entra describes as another cloud's: it would be asked in vain, and each refusal would read
 * differently. Clouds with one sign-in are not told apart by it.
 */
export function refuseOtherCloud({ cloud }: Endpoints, graphHost: unknown): void {
  if (typeof graphHost !== "string") return;
  const [home] = cloudsAt(graphHost);
  if (home !== undefined && !shareSignIn(home, cloud)) throw otherCloud(graphHost);
}

/** What it means that a tenant is at home at this host; undefined where it is none of Microsoft's. */
export function otherCloud(host: string): Failure | undefined {
  const names = cloudsAt(host).map((cloud) => `“${CLOUD_WORDS[cloud]}”`);
  if (names.length === 0) return undefined;
  const name = names.join(" or ");
  return new Failure("upstream-refused", `This tenant lives in another of Microsoft's clouds: ${name}.`, {
    reason: "tenant-in-other-cloud",
    cure: `Choose the cloud ${name}. The app has to be registered in the portal of that cloud, too.`,
  });
}
