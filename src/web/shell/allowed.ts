import type { Scope } from "../screen.ts";
import { useInstallation } from "./installation.ts";

/** Whether the signed-in person may do something. While the server does not say what they may, all is shown. */
export type Allowed = (needs: Scope | undefined) => boolean;

export function useAllowed(): Allowed {
  const { data } = useInstallation();
  return allowedBy(scopesIn(data));
}

/** What these scopes allow; without any list of them, everything. */
export function allowedBy(scopes: readonly string[] | undefined): Allowed {
  return (needs) => needs === undefined || scopes === undefined || scopes.includes(needs);
}

function scopesIn(answer: object | undefined): readonly string[] | undefined {
  if (answer === undefined || !("scopes" in answer) || !Array.isArray(answer.scopes)) return undefined;
  return answer.scopes.filter((scope) => typeof scope === "string");
}
