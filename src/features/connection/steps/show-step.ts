import type { Context } from "../../../context.ts";
import { Failure } from "../../../kernel/errors.ts";
import { writeScript } from "../scripts/write-script.ts";
import { beginConsent } from "./begin-consent.ts";
import { CONSENT, type Step } from "./contract.ts";
import { PURPOSES, whoseToken } from "./whose-token.ts";

/** The one step that a link is for, as it is today. */
export async function showStep(ctx: Context, { token, from }: { token: string; from: string }): Promise<Step> {
  const known = await whoseToken(ctx, { token, from, purpose: PURPOSES.step });
  if (known === undefined) throw spent();
  const { inside, connection, data } = known;
  const name = String(data["name"]);
  if (name === CONSENT) return consentStep((await beginConsent(inside, connection, "step")).address);
  const { title, role, because, fileName, text, needs } = await writeScript(inside, connection, name);
  return { name, title, role, because, script: { fileName, text, needs } };
}

function consentStep(address: string): Step {
  return {
    name: CONSENT,
    title: "Grant Parley's app its permissions",
    role: "a Privileged Role Administrator",
    because: "Microsoft lets an app do what it asks for once an administrator has consented for the organisation.",
    address,
  };
}

function spent(): Failure {
  return new Failure("not-found", "This link is not good, or not any more.", {
    field: "token",
    reason: "step-link-spent",
    cure: "Ask whoever sent it for a new one; a link is good for seven days.",
  });
}
