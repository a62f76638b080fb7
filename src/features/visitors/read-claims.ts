import type { z } from "zod";
import { Failure } from "../../kernel/errors.ts";
import type { Returned } from "../users/index.ts";
import { type HandOver, TOLD } from "./contract.ts";

/**
 * What an issuer says of somebody, as far as it can be kept: a claim that does not fit is left out, for it is not the
 * visitor's fault. Only who they are has to fit, since they are known by that.
 */
export function changeTold(
  { subject, claims, ...said }: Returned["identity"],
  provider: Pick<Returned["provider"], "name" | "claims">,
): Pick<HandOver, "name" | "email" | "fields"> {
  const email = fitting(TOLD.email, said.email);
  const name = [said.name, email, fitting(TOLD.sub, subject)]
    .map((each) => fitting(TOLD.name, each))
    .find((each) => each !== undefined);
  if (name === undefined || fitting(TOLD.sub, subject) === undefined) throw unknowable(provider.name);
  const fields = Object.entries(provider.claims).flatMap(([field, claim]) => {
    const text = fitting(TOLD.field, claims[claim]);
    return text === undefined ? [] : [[field, text]];
  });
  return { name, fields: Object.fromEntries(fields), ...(email !== undefined && { email }) };
}

function fitting<T>(shape: z.ZodType<T>, value: unknown): T | undefined {
  return shape.safeParse(value).data;
}

function unknowable(provider: string): Failure {
  return new Failure("not-signed-in", `${provider} tells you by no id that can be kept.`, {
    reason: "identity-refused",
    cure: "Ask the administrator to have the provider send a claim sub of 1 to 200 characters of plain text.",
  });
}
