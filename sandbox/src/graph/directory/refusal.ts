import { GraphRefusal } from "../protocol/refusal.ts";

/** How the directory refuses a request whose content it does not like. */
export function requestRefused(message: string): GraphRefusal {
  return new GraphRefusal({ status: 400, code: "Request_BadRequest" }, message);
}

/** How the directory refuses a person who may not do this, whatever the app may. */
export function notAllowed(): GraphRefusal {
  const head = { status: 403, code: "Authorization_RequestDenied" };
  return new GraphRefusal(head, "Insufficient privileges to complete the operation.");
}
